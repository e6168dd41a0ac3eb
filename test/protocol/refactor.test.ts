import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  CreateFile,
  LSPErrorCodes,
  type Range,
  ResponseError,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type ChosenRange,
  type MoveAnswer,
  type MoveTargetAnswer,
  REFACTOR,
  type RearrangementAnswer,
} from '../../server/src/lsp/refactorProtocol.ts';
import {
  ABLE,
  type LanguageClient,
  useClient,
  withClient,
  withDocuments,
} from '../support/languageClient.ts';
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

  it('are of the requested kinds', () =>
    withDocuments(able(), { [PATH]: SOURCE }, async () => {
      const kindsFor = async (only: string): Promise<(string | undefined)[]> => {
        const actions = await actionsAt(able(), rangeOfText(SOURCE, 'to listen'), { only: [only] });
        return [...new Set(actions.map(({ kind }) => kind))];
      };
      assert.deepEqual(await kindsFor('refactor.extract'), ['refactor.extract']);
      assert.deepEqual(await kindsFor('refactor.move'), ['refactor.move']);
      assert.deepEqual(await kindsFor('source'), ['source.assignIds.competence']);
      assert.ok((await kindsFor('refactor')).every((kind) => kind?.startsWith('refactor.')));
    }));

  it('are offered without a request only for a selection', () =>
    withDocuments(able(), { [PATH]: SOURCE }, async () => {
      const range = rangeOfText(SOURCE, 'to listen');
      const triggerKind = CodeActionTriggerKind.Automatic;
      const unasked = await actionsAt(able(), { start: range.start, end: range.start }, { triggerKind });
      assert.ok(unasked.every(({ kind }) => kind === 'quickfix'));
      const selected = await actionsAt(able(), range, { triggerKind });
      assert.ok(selected.some(({ kind }) => kind === 'refactor.extract'));
    }));

  it('are refused if the document has changed since', () =>
    withDocuments(able(), { [PATH]: SOURCE }, async () => {
      const [action] = await actionsAt(able(), rangeOfText(SOURCE, 'to ask'), { only: ['refactor.move'] });
      const at = { line: 0, character: 0 };
      await able().edit(PATH, { start: at, end: at }, '// new\n');
      await assert.rejects(resolve(able(), action), (error) => {
        assert.ok(error instanceof ResponseError);
        return error.code === LSPErrorCodes.ContentModified;
      });
    }));

  it("are returned unchanged if they are not the server's", async () => {
    for (const data of [
      undefined,
      null,
      7,
      { uri: 7 },
      { uri: 'x', id: 'y' },
      { uri: 'x', id: 'y', range: 3 },
    ]) {
      const action = { title: 'Other', kind: 'refactor.move', data } as CodeAction;
      const { edit } = await resolve(able(), action);
      assert.equal(edit, undefined);
    }
  });

  it('leave the title of a new group to be typed', () =>
    withDocuments(able(), { [PATH]: SOURCE }, async () => {
      const { edit } = await resolve(
        able(),
        await actionTitled(able(), 'Put this competence in a new group', 'to listen'),
      );
      const [change] = edit?.documentChanges ?? [];
      assert.ok(TextDocumentEdit.is(change));
      const [first] = change.edits;
      assert.ok(SnippetTextEdit.is(first));
      // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how snippets are written
      assert.equal(first.snippet.value, '      group: ${1:Title of the group}\n        ');
    }));

  it('create a file for a domain, if the client can create files', async () => {
    await withDocuments(able(), { [PATH]: SOURCE }, async () => {
      const { edit } = await resolve(
        able(),
        await actionTitled(able(), "Move the domain 'ending'", 'domain ending'),
      );
      const [created, text, rest] = edit?.documentChanges ?? [];
      assert.ok(CreateFile.is(created) && TextDocumentEdit.is(text) && TextDocumentEdit.is(rest));
      assert.equal(created.uri, able().uri('ending.competence'));
      assert.equal(created.options?.overwrite, false);
      const [whole] = text.edits;
      assert.ok(TextEdit.is(whole));
      const moved = SOURCE.slice(SOURCE.indexOf('domain ending'));
      assert.equal(whole.newText, `part of ipt\n\n${moved}`);
    });
    const workspace = { ...ABLE.workspace, workspaceEdit: { documentChanges: true } };
    await withClient(
      {},
      async (client) => {
        await client.open(PATH, SOURCE);
        const actions = await actionsAt(client, rangeOfText(SOURCE, 'domain ending'));
        assert.deepEqual(
          actions.map(({ title }) => title).filter((title) => title.includes('file')),
          [],
        );
      },
      { capabilities: { ...ABLE, workspace } },
    );
  });

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

  it('assign ids, in the file or in the activity', () =>
    withDocuments(able(), { [PATH]: SOURCE }, async () => {
      const inFile = (await actionsAt(able(), rangeOfText(SOURCE, 'domain basic'), { only: ['source'] }))[0];
      const all = SOURCE.replace('- An ability to listen', '- [engage-1] An ability to listen');
      const whole = all.replace('- An ability to end', '- [end-1] An ability to end');
      assert.equal(applied(able(), SOURCE, (await resolve(able(), inFile)).edit), whole);
      const inActivity = await actionTitled(able(), 'Add missing ids', 'to listen');
      assert.equal(applied(able(), SOURCE, (await resolve(able(), inActivity)).edit), all);
      assert.equal(await actionTitled(able(), 'Add missing ids', 'to ask'), undefined);
    }));

  it('are empty for unknown documents and past the end', async () => {
    const far = { line: 2 ** 31 - 1, character: 2 ** 31 - 1 };
    assert.deepEqual(await actionsAt(able(), { start: far, end: far }), []);
    await withDocuments(able(), { [PATH]: SOURCE }, async () => {
      assert.deepEqual(await actionsAt(able(), { start: far, end: far }), []);
      assert.deepEqual(await actionsAt(able(), { start: far, end: { line: 0, character: 0 } }), []);
    });
  });
});

describe('the keys of an outliner', () => {
  const able = useClient();

  it('return their edits and the new position of the line', () =>
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
    }));

  it('are refused if no move is possible, and left to the editor outside statements', () =>
    withDocuments(able(), { [PATH]: `${SOURCE}\n// remark\n` }, async () => {
      assert.deepEqual(await rearrange(able(), chosen(able(), 'to listen'), 'demote'), { refused: true });
      const at = { line: 11, character: 2 };
      const remark = { uri: able().uri(PATH), range: { start: at, end: at } };
      assert.equal(await rearrange(able(), remark, 'demote'), null);
      assert.equal(await rearrange(able(), chosen(able(), 'to listen'), 'sideways'), null);
      assert.equal(await rearrange(able(), { ...remark, uri: 'file:///none' }, 'demote'), null);
      assert.equal(await rearrange(able(), {} as ChosenRange, 'demote'), null);
    }));

  it('are left to the editor if lines are not aligned', () =>
    withDocuments(able(), { [PATH]: SOURCE.replace('      - [ask]', '     - [ask]') }, async () => {
      assert.equal(await rearrange(able(), chosen(able(), '[ask]'), 'demote'), null);
    }));
});

describe('moving elsewhere', () => {
  const asking = useClient({ initializationOptions: { moveTo: MOVE_TO } });

  it('is offered as a question, if the client has the command', async () => {
    await withDocuments(asking(), { [PATH]: SOURCE }, async () => {
      const action = await actionTitled(asking(), 'Move this competence to another activity…', 'to listen');
      assert.deepEqual([action?.command?.command, action?.edit], [MOVE_TO, undefined]);
    });
  });

  it('lists the possible targets of the selection, and moves it there', () =>
    withDocuments(asking(), { [PATH]: SOURCE }, async () => {
      const targets = await targetsFor(asking(), chosen(asking(), 'to ask'));
      assert.deepEqual(
        targets.map(({ id, kind, title, within, line }) => [id, kind, title, within, line]),
        [['end', 'activity', 'Ability to end', 'Ending', 7]],
      );
      const edit = await move(asking(), chosen(asking(), 'to ask'), targets[0]);
      const line = '      - [ask] An ability to ask\n';
      assert.equal(applied(asking(), SOURCE, edit ?? undefined), SOURCE.replace(line, '') + line);
    }));

  it('does nothing if the target does not exist', () =>
    withDocuments(
      asking(),
      { [PATH]: SOURCE, 'other.competence': 'framework g: G\nactivity x: X\n' },
      async () => {
        const uri = asking().uri(PATH);
        const from = chosen(asking(), 'to ask');
        for (const target of [
          { uri, line: 6, id: 'end' },
          { uri, line: -1, id: 'end' },
          { uri: 'file:///none', line: 7, id: 'end' },
          { uri: asking().uri('other.competence'), line: 1, id: 'x' },
          {},
          undefined,
        ]) {
          assert.equal(await move(asking(), from, target as MoveTargetAnswer), null);
        }
        assert.deepEqual(await targetsFor(asking(), chosen(asking(), 'framework')), []);
        assert.deepEqual(await targetsFor(asking(), {} as ChosenRange), []);
      },
    ));
});

function chosen(client: LanguageClient, text: string): ChosenRange {
  return { uri: client.uri(PATH), range: rangeOfText(SOURCE, text) };
}

function rearrange(client: LanguageClient, range: ChosenRange, way: string): Promise<RearrangementAnswer> {
  return client.connection.sendRequest(REFACTOR.rearrange, { ...range, way });
}

function targetsFor(client: LanguageClient, range: ChosenRange): Promise<MoveTargetAnswer[]> {
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
