import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import {
  closeAll,
  codeOf,
  eventually,
  find,
  openSample,
  outlineIsThere,
  problemsOf,
  replace,
  sample,
} from './workbench.ts';

const FILE = 'ipt/basic.competence';
const RULE = 'activity-without-domain';

describe('problems', () => {
  afterEach(closeAll);

  it('are absent from the samples', async () => {
    await openSample(FILE);
    // The server must know something before the absence of problems means anything.
    await outlineIsThere(sample(FILE));
    const wrong = vscode.languages
      .getDiagnostics()
      .flatMap(([uri, list]) => list.map(({ code, message }) => `${uri.path} ${codeOf(code)}: ${message}`))
      // The kitchen sink contains questions, as it contains everything; they are not faults.
      .filter((problem) => !problem.includes(' open-question: '));
    assert.deepEqual(wrong, []);
  });

  it('appear on the id, and disappear when it is corrected', async () => {
    const editor = await openSample(FILE);
    const { uri } = editor.document;
    await outlineIsThere(uri);
    await replace(editor, 'activity engage in basic:', 'activity engage:');
    const problem = await eventually('the problem', () => problemsOf(uri, RULE)[0]);
    assert.equal(editor.document.getText(problem.range), 'engage');
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    await replace(editor, 'activity engage:', 'activity engage in basic:');
    await eventually('no problem', () => problemsOf(uri, RULE).length === 0 || undefined);
  });

  it('are solved by their quick fix', async () => {
    const editor = await openSample(FILE);
    const { document } = editor;
    const before = document.getText();
    await replace(editor, 'activity engage in basic:', 'activity engage:');
    const problem = await eventually('the problem', () => problemsOf(document.uri, RULE)[0]);
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
      5,
    );
    const fix = fixes.find(({ title }) => title.includes("'basic'"));
    assert.ok(fix, `offered: ${fixes.map(({ title }) => title).join(', ')}`);
    await apply(fix);
    assert.equal(document.getText(), before);
    await eventually('no problem', () => problemsOf(document.uri, RULE).length === 0 || undefined);
  });

  it('link to the page of their rule', async () => {
    const editor = await openSample(FILE);
    await replace(editor, 'activity engage in basic:', 'activity engage:');
    const problem = await eventually('the problem', () => problemsOf(editor.document.uri, RULE)[0]);
    assert.ok(typeof problem.code === 'object', 'the code has no link');
    const { target } = problem.code;
    assert.equal(target.toString(), `competence-docs:/docs/rules/${RULE}.md`);
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert.match(page, /An activity without a domain/);
  });

  it('can be caused by another file', async () => {
    const header = await openSample('ipt/ipt.competence');
    await replace(header, 'domain basic:', 'domain basics:');
    const uri = sample(FILE);
    await openSample(FILE);
    // The problems of a closed file are only requested again after a while.
    await eventually('the problems', () => {
      const problems = problemsOf(uri, RULE);
      return (
        (problems.length > 1 && problems.every(({ message }) => message.includes("'basics'"))) || undefined
      );
    });
  });

  it('do not affect the rest of a file', async () => {
    const editor = await openSample(FILE);
    const { document } = editor;
    await outlineIsThere(document.uri);
    const { start } = find(document, 'activity stance in basic:');
    await editor.edit((builder) => builder.insert(start, 'this is no statement at all\n'));
    const problem = await eventually('the problem', () => problemsOf(document.uri, 'unknown-statement')[0]);
    assert.equal(problem.range.start.line, start.line);
    assert.equal(vscode.languages.getDiagnostics(document.uri).length, 1);
  });
});

async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit));
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
