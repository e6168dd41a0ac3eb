import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { actionsFor } from '../../server/src/ide/actions/offers.ts';
import { clientOf } from '../../server/src/lsp/client.ts';
import { toRefactoringEdit } from '../../server/src/lsp/toRefactoringEdit.ts';
import { pathOf } from '../../server/src/lsp/uris.ts';
import { ABLE } from '../support/languageClient.ts';
import { withFolders } from '../support/openedFolders.ts';

const SOURCE = `framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - An ability to listen
domain ending: Ending
  activity end: Ability to end
`;

describe('the edit of a refactoring for a client', () => {
  it('leaves the title of a new group to be typed', async () => {
    const { uri, edit } = await editOf('Put this competence in a new group', 4, ABLE);
    assert.deepEqual(edit.documentChanges?.[0], {
      textDocument: { uri, version: 3 },
      edits: [
        {
          range: { start: { line: 4, character: 0 }, end: { line: 4, character: 6 } },
          // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how snippets are written
          snippet: { kind: 'snippet', value: '      group: ${1:Title of the group}\n        ' },
        },
      ],
    });
  });

  it('has the title itself if the client takes no snippets', async () => {
    const { uri, edit } = await editOf('Put this competence in a new group', 4, {});
    const [first] = edit.changes?.[uri] ?? [];
    assert.equal(first?.newText, '      group: Title of the group\n        ');
  });

  it('creates the file of a domain, and never replaces one', async () => {
    const { uri, edit } = await editOf("Move the domain 'ending'", 5, ABLE);
    const ending = uri.replace('ipt.competence', 'ending.competence');
    const [created, text, rest, ...others] = edit.documentChanges ?? [];
    assert.deepEqual(others, []);
    assert.deepEqual(created, {
      kind: 'create',
      uri: ending,
      options: { overwrite: false, ignoreIfExists: false },
    });
    const start = { line: 0, character: 0 };
    const moved = SOURCE.slice(SOURCE.indexOf('domain ending'));
    assert.deepEqual(text, {
      textDocument: { uri: ending, version: null },
      edits: [{ range: { start, end: start }, newText: `part of ipt\n\n${moved}` }],
    });
    assert.ok(rest && 'textDocument' in rest);
    assert.deepEqual(rest.textDocument, { uri, version: 3 });
  });
});

/** The edit of the action with this title, on a line from 0, for a client with these capabilities. */
async function editOf(title: string, line: number, capabilities: ClientCapabilities) {
  const client = clientOf({ processId: null, rootUri: null, capabilities });
  let found: { uri: string; edit: ReturnType<typeof toRefactoringEdit> } | undefined;
  await withFolders({}, async ({ workspace, uri, paths }) => {
    const document = uri('ipt.competence');
    workspace.open(document, 3, SOURCE);
    await paths();
    const at = { line, column: 7 };
    const selection = { path: pathOf(document), range: { start: at, end: at } };
    const { createsFiles } = client;
    const wanted = { wants: () => true, forSelection: true, forFile: false, createsFiles };
    const action = actionsFor(workspace.engine, selection, wanted).find((each) =>
      each.title.startsWith(title),
    );
    assert.ok(action);
    found = { uri: document, edit: toRefactoringEdit(action.edit(), workspace, client) };
  });
  assert.ok(found);
  return found;
}
