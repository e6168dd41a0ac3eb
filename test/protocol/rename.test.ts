import assert from 'node:assert/strict';
import {
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  type ResponseError,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { applyEdits, editsByPath } from '../support/edits.ts';
import { ABLE, useClient, withDocuments } from '../support/languageClient.ts';
import { formatRange, readCursor, readFiles } from '../support/sources.ts';

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
  author: The Role Dispute Society
  overarching: Role disputes are settled
domain basic: Role Dispute
  > See @role-dispute and \`role dispute\`, a ROLE DISPUTE; https://example.org/role/dispute.
  activity engage: Role dispute
    - An ability to settle a role  dispute
    - An ability to settle role disputes
glossary
  term role-dispute: role dispute
    also: role disputes
    avoid: quarrel
    > A role dispute is one of expectations.
  term dispute: dispute
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
  > Another role dispute.
`;

describe('rename', () => {
  const able = useClient({ capabilities: CAPABILITIES });
  const plain = useClient({ capabilities: {} });

  it('of an id changes every line that names it, in all files and frameworks', () =>
    expectRename(
      `
framework ipt: IPT
domain basic: Basic competences
  activity eng|age: Ability to engage the client
    requires: @engage, @ipt/engage, @engaged
activity focus in basic: Ability to engage (@engage.)
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
amend engage
  retitle: Ability to engage (@ipt/engage)
amend basic
  move [plain] to engage
  before [engage]:
    - An ability
=== other.competence
framework other: Other
include @ipt-a/engage
domain engaged: Engaged
  replaced-by: @ipt/engage
=== third.competence
framework third: Third
domain engage: Another
`,
      'meet',
      `
framework ipt: IPT
domain basic: Basic competences
  activity meet: Ability to engage the client
    requires: @meet, @ipt/meet, @engaged
activity focus in basic: Ability to engage (@meet.)
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
amend meet
  retitle: Ability to engage (@ipt/meet)
amend basic
  move [plain] to meet
  before [meet]:
    - An ability
=== other.competence
framework other: Other
include @ipt-a/meet
domain engaged: Engaged
  replaced-by: @ipt/meet
=== third.competence
framework third: Third
domain engage: Another
`,
    ));

  it('asks before it changes the words of other frameworks, and of no others', async () => {
    const edit = await renameIn(
      GLOSSARY.replace('term role-dispute: role', 'term role-dispute: |role'),
      'conflict',
    );
    assert.deepEqual(Object.values(edit.changeAnnotations ?? {}), [
      { label: `Text in 'ipt-a', which uses this glossary`, needsConfirmation: true },
    ]);
    const annotated = (edit.documentChanges ?? []).filter(
      (change) => TextDocumentEdit.is(change) && change.edits.every((each) => 'annotationId' in each),
    );
    assert.equal(annotated.length, 1);
  });

  it('says to which versions the changes belong', async () => {
    const client = able();
    const files = {
      'a.competence': 'framework ipt: IPT\ndomain basic: Basic\n',
      'b.competence': 'part of ipt\n',
    };
    await withDocuments(client, files, async () => {
      await client.edit(
        'a.competence',
        { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
        '> x',
      );
      const edit = await client.connection.sendRequest(RenameRequest.type, {
        textDocument: { uri: client.uri('a.competence') },
        position: { line: 0, character: 11 },
        newName: 'dit',
      });
      const versions = (edit?.documentChanges ?? []).map((change) =>
        TextDocumentEdit.is(change)
          ? [client.pathOf(change.textDocument.uri), change.textDocument.version]
          : [],
      );
      assert.deepEqual(versions, [
        ['a.competence', 2],
        ['b.competence', 1],
      ]);
    });
  });

  it('gives plain changes to clients that take no others', async () => {
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

  it('to the name that is there already changes nothing', async () => {
    for (const [source, name] of [
      ['framework ipt: IPT\ndomain bas|ic: Basic\n', ' basic '],
      ['framework i|pt: IPT\n', 'ipt'],
      ['framework ipt: IPT\nterm client: cli|ent\n', 'client'],
    ] as const) {
      assert.deepEqual(await renameIn(source, name), { documentChanges: [] });
    }
  });

  it('begins with the name as it is', async () => {
    await expectPlaceholder('framework ipt: IPT\ndomain bas|ic: Basic\n', 'basic', '2:8-13');
    await expectPlaceholder(
      'framework ipt: IPT\n> See (@ipt/|basic)\ndomain basic: Basic\n',
      'basic',
      '2:13-18',
    );
    await expectPlaceholder(
      'framework ipt: IPT\n> See (@ip|t/basic)\ndomain basic: Basic\n',
      'ipt',
      '2:9-12',
    );
    await expectPlaceholder(
      'framework ipt: IPT\n> The Role  dis|pute\nterm dispute: role dispute\n',
      'role dispute',
      '2:7-20',
    );
  });

  it('is refused with the reason, before a name is asked for and after', async () => {
    await expectRefusal('framework ipt: Interper|sonal\n', undefined, /Put the cursor on one/);
    await expectRefusal('framework x: X\ndomain ba|sic: Basic\n', '  ', /at least one letter/);
  });

  /** Renaming what the cursor is at makes the one source the other. */
  async function expectRename(source: string, name: string, expected: string): Promise<void> {
    const { files } = readCursor(source);
    const changed = editsByPath(await renameIn(source, name), able());
    const result = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, applyEdits(text, changed.get(path) ?? [])]),
    );
    assert.deepEqual(result, readFiles(expected));
  }

  async function renameIn(source: string, newName: string): Promise<WorkspaceEdit> {
    const { files, path, position } = readCursor(source);
    const client = able();
    let edit: WorkspaceEdit | null = null;
    await withDocuments(client, files, async () => {
      const textDocument = { uri: client.uri(path) };
      edit = await client.connection.sendRequest(RenameRequest.type, { textDocument, position, newName });
    });
    assert.ok(edit);
    return edit;
  }

  async function expectPlaceholder(source: string, placeholder: string, range: string): Promise<void> {
    const { files, path, position } = readCursor(source);
    const client = able();
    await withDocuments(client, files, async () => {
      const textDocument = { uri: client.uri(path) };
      const prepared = await client.connection.sendRequest(PrepareRenameRequest.type, {
        textDocument,
        position,
      });
      assert.ok(prepared && 'placeholder' in prepared);
      assert.equal(`${prepared.placeholder} ${formatRange(prepared.range)}`, `${placeholder} ${range}`);
    });
  }

  /** Without a name, refused before one is asked for. */
  async function expectRefusal(source: string, newName: string | undefined, message: RegExp): Promise<void> {
    const { files, path, position } = readCursor(source);
    const client = able();
    await withDocuments(client, files, async () => {
      const params = { textDocument: { uri: client.uri(path) }, position };
      if (newName !== undefined) await client.connection.sendRequest(PrepareRenameRequest.type, params);
      const answer =
        newName === undefined
          ? client.connection.sendRequest(PrepareRenameRequest.type, params)
          : client.connection.sendRequest(RenameRequest.type, { ...params, newName });
      await assert.rejects(answer, (error: ResponseError) => {
        assert.equal(error.code, LSPErrorCodes.RequestFailed);
        assert.match(error.message, message);
        return true;
      });
    });
  }
});
