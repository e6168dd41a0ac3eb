import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  LSPErrorCodes,
  type Range,
  ResponseError,
  TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type ChosenRange,
  type MoveAnswer,
  type MoveTargetAnswer,
  type MoveTargetsAnswer,
  REFACTOR,
  type RearrangementAnswer,
} from '../../server/src/lsp/refactorProtocol.ts';
import { type LanguageClient, useClient, withClient, withDocuments } from '../support/languageClient.ts';
import { rangeOfText } from '../support/sources.ts';

const MOVE_TO = 'author.moveTo';
const PATH = 'ipt.competence';
const SOURCE = `framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
      - An ability to listen
      - [ask] An ability to ask
domain ending: Ending
  activity end: Ability to end
    application:
      - An ability to end well
`;

describe('refactorings', () => {
  const able = useClient();

  it('are offered without their edits, which are computed on request', () =>
    withDocuments(able(), { [PATH]: SOURCE }, async () => {
      const actions = await actionsAt(able(), rangeOfText(SOURCE, 'to ask'));
      const found = actions.find(({ title }) => title === 'Move this competence up');
      assert.deepEqual([found?.kind, found?.edit], ['refactor.move', undefined]);
      const { edit } = await resolve(able(), found);
      const lines = SOURCE.split('\n');
      assert.equal(
        applied(able(), SOURCE, edit),
        [...lines.slice(0, 4), lines[5], lines[4], ...lines.slice(6)].join('\n'),
      );
      const [change] = edit?.documentChanges ?? [];
      assert.ok(TextDocumentEdit.is(change));
      assert.equal(change.textDocument.version, 1);
    }));

  it('are of the requested kinds, and without a request only for a selection', () =>
    withDocuments(able(), { [PATH]: SOURCE }, async () => {
      const range = rangeOfText(SOURCE, 'to listen');
      const kindsFor = async (only: string): Promise<(string | undefined)[]> => {
        const actions = await actionsAt(able(), range, { only: [only] });
        return [...new Set(actions.map(({ kind }) => kind))];
      };
      assert.deepEqual(await kindsFor('refactor.extract'), ['refactor.extract']);
      assert.deepEqual(await kindsFor('refactor.move'), ['refactor.move']);
      assert.deepEqual(await kindsFor('source'), ['source.assignIds.competence']);
      assert.ok((await kindsFor('refactor')).every((kind) => kind?.startsWith('refactor.')));
      const triggerKind = CodeActionTriggerKind.Automatic;
      const unasked = await actionsAt(able(), { start: range.start, end: range.start }, { triggerKind });
      assert.ok(unasked.every(({ kind }) => kind === 'quickfix'));
      const selected = await actionsAt(able(), range, { triggerKind });
      assert.ok(selected.some(({ kind }) => kind === 'refactor.extract'));
    }));

  it("are refused if the document has changed since, and returned unchanged if not the server's", () =>
    withDocuments(able(), { [PATH]: SOURCE }, async () => {
      const [action] = await actionsAt(able(), rangeOfText(SOURCE, 'to ask'), { only: ['refactor.move'] });
      const at = { line: 0, character: 0 };
      await able().edit(PATH, { start: at, end: at }, '// new\n');
      await assert.rejects(resolve(able(), action), (error) => {
        assert.ok(error instanceof ResponseError);
        return error.code === LSPErrorCodes.ContentModified;
      });
      for (const data of [
        undefined,
        null,
        7,
        { uri: 7 },
        { uri: 'x', id: 'y' },
        { uri: 'x', id: 'y', range: 3 },
      ]) {
        const other = { title: 'Other', kind: 'refactor.move', data } as CodeAction;
        const { edit } = await resolve(able(), other);
        assert.equal(edit, undefined);
      }
    }));

  it('include their edits for clients that cannot resolve them, and without snippets if unsupported', () =>
    withClient(
      {},
      async (client) => {
        await client.open(PATH, SOURCE);
        const action = await actionTitled(client, 'Put this competence in a new group', 'to listen');
        const [edits] = Object.values(action?.edit?.changes ?? {});
        assert.equal(edits?.[0]?.newText, '      group: Title of the group\n        ');
      },
      { capabilities: {} },
    ));
});

describe('the keys of an outliner', () => {
  const able = useClient();

  it('return their edits and the new position of the line, or a refusal, or nothing', () =>
    withDocuments(able(), { [PATH]: SOURCE }, async () => {
      const answer = await rearrange(able(), chosen(able(), 'to ask'), 'moveDown');
      assert.ok(answer && 'edits' in answer);
      assert.deepEqual([answer.version, answer.lines, answer.columns], [1, 3, 0]);
      const line = '      - [ask] An ability to ask\n';
      const expected = SOURCE.replace(line, '').replace(
        '      - An ability to end',
        `${line}      - An ability to end`,
      );
      assert.equal(TextDocument.applyEdits(documentOf(SOURCE), [...answer.edits]), expected);
      assert.deepEqual(await rearrange(able(), chosen(able(), 'to listen'), 'demote'), { refused: true });
      assert.equal(await rearrange(able(), chosen(able(), 'to listen'), 'sideways'), null);
      const { range } = chosen(able(), 'to listen');
      assert.equal(await rearrange(able(), { uri: 'file:///none', range }, 'demote'), null);
      assert.equal(await rearrange(able(), {} as ChosenRange, 'demote'), null);
    }));
});

describe('moving elsewhere', () => {
  const asking = useClient({ initializationOptions: { moveTo: MOVE_TO } });

  it('is offered as a question, lists the targets, and moves the selection to one', () =>
    withDocuments(asking(), { [PATH]: SOURCE }, async () => {
      const action = await actionTitled(asking(), 'Move this competence to another activity…', 'to listen');
      assert.deepEqual([action?.command?.command, action?.edit], [MOVE_TO, undefined]);
      const from = chosen(asking(), 'to ask');
      const { moved, targets } = await targetsFor(asking(), from);
      assert.equal(moved, 'An ability to ask');
      const uri = asking().uri(PATH);
      const end = {
        uri,
        line: 7,
        id: 'end',
        kind: 'activity',
        title: 'Ability to end',
        label: '… end',
        within: 'Ending',
      };
      assert.deepEqual(targets, [end]);
      const edit = await move(asking(), from, targets[0]);
      const line = '      - [ask] An ability to ask\n';
      assert.equal(applied(asking(), SOURCE, edit ?? undefined), SOURCE.replace(line, '') + line);
      for (const target of [{ ...end, line: 6 }, { ...end, uri: 'file:///none' }, {}, undefined]) {
        assert.equal(await move(asking(), from, target as MoveTargetAnswer), null);
      }
      assert.deepEqual(await targetsFor(asking(), {} as ChosenRange), { moved: '', targets: [] });
    }));
});

function chosen(client: LanguageClient, text: string): ChosenRange {
  return { uri: client.uri(PATH), range: rangeOfText(SOURCE, text) };
}

function rearrange(client: LanguageClient, range: ChosenRange, way: string): Promise<RearrangementAnswer> {
  return client.connection.sendRequest(REFACTOR.rearrange, { ...range, way });
}

function targetsFor(client: LanguageClient, range: ChosenRange): Promise<MoveTargetsAnswer> {
  return client.connection.sendRequest(REFACTOR.targets, range);
}

function move(
  client: LanguageClient,
  range: ChosenRange,
  target: MoveTargetAnswer | undefined,
): Promise<MoveAnswer> {
  return client.connection.sendRequest(REFACTOR.move, { ...range, target });
}

async function actionsAt(
  client: LanguageClient,
  range: Range,
  context: { readonly only?: string[]; readonly triggerKind?: CodeActionTriggerKind } = {},
): Promise<CodeAction[]> {
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: client.uri(PATH) },
    range,
    context: { diagnostics: [], ...context },
  });
  return (actions ?? []) as CodeAction[];
}

async function actionTitled(
  client: LanguageClient,
  title: string,
  text: string,
): Promise<CodeAction | undefined> {
  const actions = await actionsAt(client, rangeOfText(SOURCE, text));
  return actions.find((action) => action.title.startsWith(title));
}

function resolve(client: LanguageClient, action: CodeAction | undefined): Promise<CodeAction> {
  assert.ok(action);
  return client.connection.sendRequest(CodeActionResolveRequest.type, action);
}

function documentOf(source: string): TextDocument {
  return TextDocument.create('', 'competence', 1, source);
}

function applied(client: LanguageClient, source: string, edit: WorkspaceEdit | undefined): string {
  const edits = (edit?.documentChanges ?? []).flatMap((change) => {
    assert.ok(TextDocumentEdit.is(change) && change.textDocument.uri === client.uri(PATH));
    return change.edits.filter(TextEdit.is);
  });
  return TextDocument.applyEdits(documentOf(source), edits);
}
