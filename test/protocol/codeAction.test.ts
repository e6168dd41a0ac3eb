import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
  type Range,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type LanguageClient, useClient, withClient, withDocuments } from '../support/languageClient.ts';

const CODE = 'activity-without-domain';
const PATH = 'ipt.competence';
const SOURCE = `framework ipt: IPT
domain basic: Basic competences
domain specific: Specific techniques
activity engage: Ability to engage the client
  - An ability to listen
`;
const EVERYWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('code actions', () => {
  const able = useClient();

  it('offer one action per fix, and prefer the first', () =>
    withDocuments(able(), { [PATH]: SOURCE }, async () => {
      const actions = (await actionsAt(able(), problemOf(await able().diagnostics(PATH)).range)).filter(
        isAbout,
      );
      assert.deepEqual(
        actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred]),
        [
          ["Put 'engage' in the domain 'basic'", 'quickfix', true],
          ["Put 'engage' in the domain 'specific'", 'quickfix', false],
          ['Leave this as it is…', 'quickfix', false],
        ],
      );
      assert.equal(apply(able(), SOURCE, actions[1]), SOURCE.replace('engage:', 'engage in specific:'));
    }));

  it('are those of the problems in the range', () =>
    withDocuments(able(), { [PATH]: SOURCE }, async () => {
      const start = { line: 1, character: 0 };
      assert.deepEqual((await actionsAt(able(), { start, end: start })).filter(isAbout), []);
    }));

  it('fix layout and punctuation on save without changing words', () => {
    const typed = `${SOURCE.replace('to listen', 'to  listen.')}  * An ability to to answer the patient
domain basic: Again
term client: client
  avoid: patient
term loss: loss
  > What was lost, and is not used yet.
source roth: Roth and Pilling
  year: 2008
`;
    return withDocuments(able(), { [PATH]: typed }, async () => {
      const [action] = await actionsAt(able(), EVERYWHERE, ['source.fixAll']);
      assert.equal(action?.kind, 'source.fixAll.competence');
      assert.equal(action.title, 'Fix layout and punctuation in this file');
      assert.equal(action.edit, undefined);
      assert.equal(
        apply(able(), typed, await resolved(able(), action)),
        typed.replace('to  listen.', 'to listen').replace('  * An', '  - An'),
      );
    });
  });

  it('are limited to the kinds the client requests', () =>
    withDocuments(able(), { [PATH]: SOURCE }, async () => {
      assert.deepEqual(await actionsAt(able(), EVERYWHERE, ['refactor.move']), []);
      const titles = (await actionsAt(able(), EVERYWHERE, ['refactor'])).map(({ title }) => title);
      assert.deepEqual(titles, ['Agreed today (4 statements)']);
      const kinds = (await actionsAt(able(), EVERYWHERE, ['quickfix'])).map(({ kind }) => kind);
      assert.deepEqual([...new Set(kinds)], ['quickfix']);
    }));

  it('change versioned documents or, for older clients, documents', async () => {
    await withDocuments(able(), { [PATH]: SOURCE }, async () => {
      const [action] = (await actionsAt(able(), EVERYWHERE)).filter(isAbout);
      const [change] = action?.edit?.documentChanges ?? [];
      assert.ok(TextDocumentEdit.is(change));
      assert.equal(change.textDocument.version, 1);
    });
    await withClient(
      {},
      async (client) => {
        await client.open(PATH, SOURCE);
        const [action] = (await actionsAt(client, EVERYWHERE)).filter(isAbout);
        assert.deepEqual(Object.keys(action?.edit?.changes ?? {}), [client.uri(PATH)]);
      },
      { capabilities: {} },
    );
  });
});

async function actionsAt(client: LanguageClient, range: Range, only?: string[]): Promise<CodeAction[]> {
  const textDocument = { uri: client.uri(PATH) };
  const context = { diagnostics: [], ...(only && { only }) };
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument,
    range,
    context,
  });
  return (actions ?? []) as CodeAction[];
}

function resolved(client: LanguageClient, action: CodeAction | undefined): Promise<CodeAction> {
  assert.ok(action);
  return client.connection.sendRequest(CodeActionResolveRequest.type, action);
}

function isAbout({ diagnostics }: CodeAction): boolean {
  return diagnostics?.some(({ code }) => code === CODE) === true;
}

function problemOf(diagnostics: readonly Diagnostic[]): Diagnostic {
  const problem = diagnostics.find(({ code }) => code === CODE);
  assert.ok(problem);
  return problem;
}

/** The source with what the action does to it. */
function apply(client: LanguageClient, source: string, action: CodeAction | undefined): string {
  const uri = client.uri(PATH);
  const edits = (action?.edit?.documentChanges ?? []).flatMap((change) => {
    assert.ok(TextDocumentEdit.is(change) && change.textDocument.uri === uri);
    return change.edits as TextEdit[];
  });
  return TextDocument.applyEdits(TextDocument.create(uri, 'competence', 1, source), edits);
}
