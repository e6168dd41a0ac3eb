import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRefreshRequest,
  CodeLensRequest,
  FileChangeType,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type AcceptAnswer,
  type AmendAnswer,
  REVIEWS,
  type ReviewsAnswer,
} from '../../server/src/lsp/reviewProtocol.ts';
import { ABLE, type ClientOptions, type LanguageClient, withClient } from '../support/languageClient.ts';
import {
  ADAPTATION,
  CHANGED_BASE,
  REVIEWED_BASE,
  reviewedAdaptation,
} from '../support/reviewedAdaptation.ts';
import { runCli } from '../support/runCli.ts';

const BASE =
  'framework ipt: IPT\ndomain basic: Basic\n  activity engage: Ability to engage\n    - [direct] An ability to speak plainly\n';
const HEIR =
  'framework ipt-a: IPT-A\n  adapts: ipt\namend direct\n  retitle: An ability to speak in words of the young person\n';
const REVIEWED = 'ipt-a ipt/direct 0123456789abcdef\n';
const FILES = { 'ipt.competence': BASE, 'ipt-a.competence': HEIR };

async function sent(client: LanguageClient): Promise<number> {
  const diagnostics = await client.diagnostics('ipt-a.competence');
  return diagnostics.filter(({ code }) => code === 'unreviewed-base-change').length;
}

describe('competence.review', () => {
  it("is read again when it changes on disk, and has the client's text while it is open", () =>
    withClient(FILES, async (client) => {
      assert.equal(await sent(client), 0);
      await client.write('competence.review', REVIEWED);
      await client.watched(['competence.review', FileChangeType.Created]);
      assert.equal(await sent(client), 1);
      await client.open('competence.review', '');
      assert.equal(await sent(client), 0);
      await client.edit('competence.review', rangeAt(0, 0, 0, 0), REVIEWED);
      assert.equal(await sent(client), 1);
      await rm(join(client.root, 'competence.review'));
      await client.watched(['competence.review', FileChangeType.Deleted]);
      assert.equal(await sent(client), 1);
      await client.close('competence.review');
      assert.equal(await sent(client), 0);
      assert.deepEqual(client.log, []);
    }));

  it('is read through clients that support it', () =>
    withClient(
      FILES,
      async (client) => {
        await sent(client);
        const methods = client.registrations
          .filter(({ registerOptions }) =>
            JSON.stringify(registerOptions).includes('"**/competence.review"}]'),
          )
          .map(({ method }) => method);
        assert.deepEqual(methods, [
          'textDocument/didOpen',
          'textDocument/didChange',
          'textDocument/didClose',
        ]);
      },
      {
        capabilities: {
          ...ABLE,
          textDocument: { ...ABLE.textDocument, synchronization: { dynamicRegistration: true } },
        },
      },
    ));
});

/** A client with an adaptation that was reviewed as `competence review` does, before the base has changed. */
function withReviewed(
  test: (client: LanguageClient) => Promise<void>,
  options?: ClientOptions,
): Promise<void> {
  return withClient(reviewedAdaptation(), test, options);
}

const HEIR_PATH = 'heir/ipt-a.competence';

/** The titles of the lenses about reviews. */
async function lensesOf(client: LanguageClient): Promise<string[]> {
  // By then all files are read.
  await client.diagnostics(HEIR_PATH);
  const textDocument = { uri: client.uri(HEIR_PATH) };
  const lenses = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
  return lenses.flatMap(({ command }) => command?.title ?? []);
}

async function actionsAt(client: LanguageClient, text: string, only?: string): Promise<CodeAction[]> {
  const lines = ADAPTATION.split('\n');
  const line = lines.findIndex((each) => each.includes(text));
  const column = lines[line]?.indexOf(text) ?? 0;
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: client.uri(HEIR_PATH) },
    range: rangeAt(line, column, line, column),
    context: { diagnostics: [], ...(only ? { only: [only] } : {}) },
  });
  return (actions ?? []).filter((action): action is CodeAction => !('arguments' in action));
}

describe('an adaptation whose base has changed', () => {
  it('refreshes the client when the base changes, and when a review is recorded', () =>
    withReviewed(
      async (client) => {
        let refreshes = 0;
        client.connection.onRequest(CodeLensRefreshRequest.type, () => void refreshes++);
        await client.open(HEIR_PATH, ADAPTATION);
        assert.equal((await lensesOf(client)).length, 4);
        // Files that are read after the document is opened can refresh the client already.
        refreshes = 0;
        await client.open('base/ipt.competence', REVIEWED_BASE);
        assert.deepEqual(await lensesOf(client), []);
        await client.until(() => refreshes > 0, 'a refresh');
        await client.open('base/ipt.competence', CHANGED_BASE);
        assert.equal((await lensesOf(client)).length, 4);
        refreshes = 0;
        await client.open('heir/competence.review', '');
        assert.deepEqual(await lensesOf(client), []);
        await client.until(() => refreshes > 0, 'a refresh');
      },
      { capabilities: { ...ABLE, workspace: { ...ABLE.workspace, codeLens: { refreshSupport: true } } } },
    ));

  it('is accepted by quick fixes, with the same text as the command line writes', () =>
    withReviewed(async (client) => {
      const file = 'heir/competence.review';
      await client.open(file, await readFile(join(client.root, file), 'utf8'));
      const actions = await actionsAt(client, 'direct', 'quickfix');
      assert.deepEqual(
        actions.map(({ title, isPreferred }) => `${title} ${isPreferred ?? false}`),
        [
          "Accept 'direct' as it is in the base now false",
          "Accept all 3 changes in the base of 'ipt-a' false",
          'Leave this as it is… false',
        ],
      );
      for (const [index, ...only] of [[0, '--only', 'direct'], [1]] as const) {
        const [change, ...others] = actions[index]?.edit?.documentChanges ?? [];
        assert.deepEqual(others, []);
        assert.ok(change && 'edits' in change);
        assert.deepEqual(change.textDocument, { uri: client.uri(file), version: 1 });
        const document = TextDocument.create('', '', 1, await readFile(join(client.root, file), 'utf8'));
        const edited = TextDocument.applyEdits(document, change.edits as TextEdit[]);
        const before = await readFile(join(client.root, file), 'utf8');
        assert.equal(runCli(['review', 'heir', ...only], { cwd: client.root }).code, 0);
        assert.equal(edited, await readFile(join(client.root, file), 'utf8'));
        await client.write(file, before);
      }
    }));

  it('can be reviewed in a list; others, and invalid requests, have none', () =>
    withReviewed(async (client) => {
      const uri = client.uri(HEIR_PATH);
      const answer = await client.connection.sendRequest<ReviewsAnswer>(REVIEWS.list, { uri });
      assert.deepEqual(
        answer?.items.map(({ id, what, base, amendment, at, baseAt }) => [
          id,
          what,
          base,
          amendment,
          at.range.start.line,
          baseAt?.range.start.line,
        ]),
        [
          ['engage', 'ipt retitled this since 1.1.0', 'Ability to win', undefined, 2, 3],
          [
            'direct',
            'ipt reworded this since 1.1.0',
            'An ability to speak plainly, and to listen',
            'reword [direct]: An ability to speak in words of the young person',
            3,
            4,
          ],
          ['warm', 'ipt reworded this since 1.1.0', 'An ability to be warm, but firm', undefined, 4, 5],
        ],
      );
      assert.deepEqual([answer?.title, answer?.isRecorded, answer?.amended], ['IPT-A', true, 3]);
      const words = await client.connection.sendRequest<AmendAnswer>(REVIEWS.amend, { uri, id: 'direct' });
      assert.deepEqual(words, { uri, range: rangeAt(3, 19, 3, 67) });
      const line = await client.connection.sendRequest<AmendAnswer>(REVIEWS.amend, { uri, id: 'engage' });
      assert.deepEqual(line?.range, rangeAt(3, 11, 3, 25));
      const ask = (method: string, params: unknown) => client.connection.sendRequest<unknown>(method, params);
      assert.equal(await ask(REVIEWS.list, { uri: client.uri('base/ipt.competence') }), null);
      for (const method of Object.values(REVIEWS)) {
        for (const params of [
          {},
          { uri: 7 },
          { uri: 'nowhere' },
          { uri: client.uri(HEIR_PATH), ids: 3, id: {} },
        ]) {
          const given = await ask(method, params);
          assert.ok(given === null || method === REVIEWS.list, method);
        }
      }
    }));

  it('is recorded in a new file if there was none, by a source action', () =>
    withClient({ 'base/ipt.competence': CHANGED_BASE, [HEIR_PATH]: ADAPTATION }, async (client) => {
      const uri = client.uri(HEIR_PATH);
      const answer = await client.connection.sendRequest<ReviewsAnswer>(REVIEWS.list, { uri });
      assert.deepEqual([answer?.isRecorded, answer?.amended, answer?.items], [false, 3, []]);
      assert.deepEqual(await lensesOf(client), []);
      const [action] = await actionsAt(client, 'framework', 'source.recordReviews');
      assert.equal(action?.title, 'Record all amendments as reviewed');
      const resolved = await client.connection.sendRequest(
        CodeActionResolveRequest.type,
        action as CodeAction,
      );
      const [created, change] = resolved.edit?.documentChanges ?? [];
      assert.deepEqual(created, {
        kind: 'create',
        uri: client.uri('heir/competence.review'),
        options: { ignoreIfExists: true },
      });
      assert.ok(change && 'edits' in change && change.edits.length === 1);
      const [edit] = change.edits;
      assert.equal(runCli(['review', 'heir'], { cwd: client.root }).code, 0);
      assert.ok(edit && 'newText' in edit);
      assert.equal(edit.newText, await readFile(join(client.root, 'heir/competence.review'), 'utf8'));
    }));
});

function rangeAt(line: number, character: number, endLine: number, endCharacter: number): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

describe('a review file with merge conflicts', () => {
  it('is reported, and nothing is recorded in it until they are resolved', () =>
    withReviewed(async (client) => {
      const path = 'heir/competence.review';
      const uri = client.uri(path);
      await lensesOf(client);
      const accept = () =>
        client.connection.sendRequest<AcceptAnswer>(REVIEWS.accept, { uri: client.uri(HEIR_PATH) });
      await client.open(path, '<<<<<<< ours\n=======\n>>>>>>> theirs\nwhat is this\n');
      await client.until(() => client.published.get(uri)?.diagnostics.length === 2, 'diagnostics');
      const [conflict, unknown] = client.published.get(uri)?.diagnostics ?? [];
      assert.match(`${conflict?.message}`, /^This merge conflict is not resolved \(lines 1 to 3\)/);
      assert.deepEqual([conflict?.range.start.line, unknown?.range.start.line], [0, 3]);
      const refused = await accept();
      assert.ok(refused && 'problem' in refused);
      assert.equal(refused.file, uri);
      assert.equal(
        (await actionsAt(client, 'direct')).some(({ title }) => /Accept/.test(title)),
        false,
      );
      await client.open(path, '# settled\n');
      await client.until(() => client.published.get(uri)?.diagnostics.length === 0, 'no diagnostics');
      const accepted = await accept();
      assert.ok(accepted && 'edit' in accepted);
    }));
});
