import assert from 'node:assert/strict';
import {
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  type ResponseError,
  TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { applyEdits, editsByPath } from '../support/edits.ts';
import { ABLE, useClient, withClient, withDocuments } from '../support/languageClient.ts';
import { formatRange, readCursor } from '../support/sources.ts';

const CAPABILITIES = {
  ...ABLE,
  textDocument: { ...ABLE.textDocument, rename: { prepareSupport: true } },
  workspace: {
    ...ABLE.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};

const GLOSSARY = `
framework ipt: IPT
domain basic: Role dispute
glossary
  term dispute: role dis|pute
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
  > Another role dispute.
`;

describe('rename', () => {
  const able = useClient({ capabilities: CAPABILITIES });
  const plain = useClient({ capabilities: {} });

  it('changes versioned documents, and asks before it changes the words of other frameworks', async () => {
    const client = able();
    const { files, path, position } = readCursor(GLOSSARY);
    await withDocuments(client, files, async () => {
      const end = { line: 4, character: 0 };
      await client.edit(path, { start: end, end }, '\n// At the end');
      const textDocument = { uri: client.uri(path) };
      const prepared = await client.connection.sendRequest(PrepareRenameRequest.type, {
        textDocument,
        position,
      });
      assert.ok(prepared && 'placeholder' in prepared);
      assert.equal(`${prepared.placeholder} ${formatRange(prepared.range)}`, 'role dispute 4:17-29');
      const params = { textDocument, position, newName: ' open conflict ' };
      const edit = await client.connection.sendRequest(RenameRequest.type, params);
      assert.ok(edit);
      const changed = editsByPath(edit, client);
      assert.equal(
        applyEdits(files['ipt-a.competence'] ?? '', changed.get('ipt-a.competence') ?? []),
        'framework ipt-a: IPT-A\n  adapts: ipt\n  > Another open conflict.\n',
      );
      assert.match(
        applyEdits(files[path] ?? '', changed.get(path) ?? []),
        /Open conflict\nglossary\n {2}term dispute: open conflict/,
      );
      assert.deepEqual(Object.values(edit.changeAnnotations ?? {}), [
        { label: `Text in 'ipt-a', which uses this glossary`, needsConfirmation: true },
      ]);
      const changes = (edit.documentChanges ?? []).filter((change) => TextDocumentEdit.is(change));
      assert.deepEqual(
        changes.map(({ textDocument: { uri, version }, edits }) => {
          return [client.pathOf(uri), version, edits.every((each) => 'annotationId' in each)];
        }),
        [
          [path, 2, false],
          ['ipt-a.competence', 1, true],
        ],
      );
      const same = { textDocument, position, newName: 'role dispute' };
      assert.deepEqual(await client.connection.sendRequest(RenameRequest.type, same), {
        documentChanges: [],
      });
    });
  });

  it('returns plain changes for older clients, which need not prepare it', async () => {
    const client = plain();
    const { files, path, position } = readCursor('framework |ipt: IPT\n  > @ipt\n');
    await withDocuments(client, files, async () => {
      const params = { textDocument: { uri: client.uri(path) }, position, newName: 'dit' };
      const edit = await client.connection.sendRequest(RenameRequest.type, params);
      assert.equal(edit?.documentChanges, undefined);
      assert.equal(edit?.changes?.[client.uri(path)]?.length, 2);
    });
    assert.equal(client.initialized.capabilities.renameProvider, true);
    assert.deepEqual(able().initialized.capabilities.renameProvider, { prepareProvider: true });
  });

  it('is refused with the reason, before and after a name is entered', async () => {
    const client = able();
    const isRefusal = (message: RegExp) => (error: ResponseError) => {
      assert.equal(error.code, LSPErrorCodes.RequestFailed);
      assert.match(error.message, message);
      return true;
    };
    const { files, path, position } = readCursor('framework x: Inter|personal\ndomain basic: Basic\n');
    await withDocuments(client, files, async () => {
      const textDocument = { uri: client.uri(path) };
      const prepare = client.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position });
      await assert.rejects(prepare, isRefusal(/Put the cursor on one/));
      const at = { textDocument, position: { line: 1, character: 9 } };
      assert.ok(await client.connection.sendRequest(PrepareRenameRequest.type, at));
      const rename = client.connection.sendRequest(RenameRequest.type, { ...at, newName: '  ' });
      await assert.rejects(rename, isRefusal(/at least one letter/));
    });
  });

  it('stays in one of two checkouts of the same framework, whichever it is asked in', () => {
    const text = 'framework ipt: IPT\ndomain basic: Basic, see @basic\n';
    const files = {
      'a/competence.json': '{}',
      'a/x.competence': text,
      'b/.git/HEAD': '',
      'b/x.competence': text,
    };
    return withClient(
      files,
      async (client) => {
        assert.deepEqual(await client.paths(), ['a/x.competence', 'b/x.competence']);
        for (const folder of ['a', 'b']) {
          const textDocument = { uri: client.uri(`${folder}/x.competence`) };
          const params = { textDocument, position: { line: 1, character: 9 }, newName: 'other' };
          const edit = await client.connection.sendRequest(RenameRequest.type, params);
          assert.deepEqual(
            edit?.documentChanges?.map((change) =>
              TextDocumentEdit.is(change)
                ? [client.pathOf(change.textDocument.uri), change.edits.length]
                : [],
            ),
            [[`${folder}/x.competence`, 2]],
          );
        }
      },
      { folders: ['a', 'b'] },
    );
  });
});
