-- Drives the language server through Neovim's own client, as an author would, and writes what came of it as JSON.
-- `nvim --headless --clean -c 'luafile test/neovim/session.lua'`, with where things are in the environment. It keeps to
-- what Neovim 0.7 and later have in common.
local file, command, result = vim.env.FILE, vim.json.decode(vim.env.COMMAND), vim.env.RESULT
local PATIENCE = 30000
local report = {}

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, true)
end

local function wait(what, is_so)
  if not vim.wait(PATIENCE, is_so, 20) then
    error('waited in vain for ' .. what)
  end
end

local function problems()
  return vim.tbl_map(function(problem)
    return { line = problem.lnum, column = problem.col, code = problem.code, severity = problem.severity }
  end, vim.diagnostic.get(0))
end

local function has_problem(code)
  return #vim.tbl_filter(function(problem)
    return problem.code == code
  end, vim.diagnostic.get(0)) > 0
end

local function ask(client, method, params)
  -- By its number: for the buffer 0 Neovim 0.7 sends what was changed only after the question.
  local answer, failure = client.request_sync(method, params, PATIENCE, vim.api.nvim_get_current_buf())
  assert(answer, failure)
  assert(not answer.err, vim.inspect(answer.err))
  return answer.result
end

local function params(line, column)
  return {
    textDocument = vim.lsp.util.make_text_document_params(0),
    position = { line = line, character = column },
  }
end

local function run()
  vim.filetype.add({ extension = { competence = 'competence' } })
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  report.filetype = vim.bo.filetype
  local id = vim.lsp.start_client({ name = 'competence', cmd = command, root_dir = vim.fn.fnamemodify(file, ':h') })
  assert(id, 'the client could not be started')
  vim.lsp.buf_attach_client(0, id)
  local client = vim.lsp.get_client_by_id(id)
  wait('the server', function() return client.initialized end)

  wait('diagnostics', function() return has_problem('activity-without-domain') end)
  report.problems = problems()

  local question = params(0, 0)
  question.range = { start = { line = 4, character = 0 }, ['end'] = { line = 4, character = 20 } }
  question.context = { diagnostics = {} }
  for _, action in ipairs(ask(client, 'textDocument/codeAction', question)) do
    if action.edit and action.title:find("'basic'") then
      report.action = action.title
      vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
      break
    end
  end
  report.fixed = lines()
  wait('no diagnostics', function() return not has_problem('activity-without-domain') end)

  vim.bo.tabstop, vim.bo.shiftwidth, vim.bo.expandtab = 2, 2, true
  vim.lsp.util.apply_text_edits(
    ask(client, 'textDocument/formatting', vim.lsp.util.make_formatting_params()), 0, client.offset_encoding)
  report.formatted = lines()

  local renaming = params(4, 10)
  renaming.newName = 'welcome'
  vim.lsp.util.apply_workspace_edit(ask(client, 'textDocument/rename', renaming), client.offset_encoding)
  report.renamed = lines()

  client.stop()
  wait('the end of the server', function() return client.is_stopped() end)
end

local good, failure = xpcall(run, debug.traceback)
if not good then report.failure = failure end
local out = assert(io.open(result, 'w'))
out:write(vim.json.encode(report))
out:close()
vim.cmd('qall!')
