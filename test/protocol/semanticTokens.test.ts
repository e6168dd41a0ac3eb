import assert from 'node:assert/strict';
import {
  type SemanticTokens,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol';
import { workload } from '../../bench/workload.ts';
import { type DecodedToken, decodeTokens } from '../support/decodedTokens.ts';
import {
  ABLE,
  type LanguageClient,
  useClient,
  withClient,
  withDocuments,
} from '../support/languageClient.ts';
import { rangeOfText } from '../support/sources.ts';

const PATH = 'a.competence';
const LARGE = workload({ competences: 900, seed: 7 })[0]?.text ?? '';

describe('semantic tokens', () => {
  const able = useClient();

  it('of a range are the same as those of the document, also if they are requested first', () =>
    withDocuments(able(), { [PATH]: LARGE }, async () => {
      const first = await inRange(able(), 300, 320);
      assert.ok(first.length > 15);
      const all = await whole(able());
      for (const [start, end] of [
        [300, 320],
        [0, 0],
        [3, 40],
        [250, 260],
        [0, 5000],
        [90_000, 90_001],
      ] as const) {
        const expected = all.filter(({ line }) => line >= start && line <= end);
        assert.deepEqual(await inRange(able(), start, end), expected);
        if (start === 300) assert.deepEqual(first, expected);
      }
    }));

  it('are sent as differences after an edit, and completely for an unknown result id', () =>
    withDocuments(able(), { [PATH]: LARGE }, async () => {
      const { data, resultId } = await ask(able(), PATH);
      await able().edit(PATH, rangeOfText(LARGE, '[c-400]'), '[c-400] @c-1');
      const delta = async (path: string, previousResultId = '') => {
        const textDocument = { uri: able().uri(path) };
        const params = { textDocument, previousResultId };
        const answer = await able().connection.sendRequest(SemanticTokensDeltaRequest.type, params);
        assert.ok(answer);
        return answer;
      };
      const answer = await delta(PATH, resultId);
      assert.ok('edits' in answer && answer.resultId !== resultId);
      const [edit, ...others] = answer.edits;
      assert.deepEqual([edit?.deleteCount, edit?.data?.length, others], [0, 5, []]);
      const edited = data.toSpliced(edit?.start ?? 0, 0, ...(edit?.data ?? []));
      const all = await delta(PATH, 'never');
      assert.ok('data' in all);
      assert.deepEqual(all.data, edited);
      assert.deepEqual(await delta('unknown.competence', '1'), { data: [] });
    }));

  it('refresh the client if another document is affected', () =>
    withClient(
      {},
      async (client) => {
        let refreshes = 0;
        client.connection.onRequest(SemanticTokensRefreshRequest.type, () => void refreshes++);
        const header = 'framework ipt: IPT\ndomain basic: Basic\n';
        const heir = 'framework ipt-a: IPT-A\n  adapts: ipt\nactivity engage in basic: Meet the client\n';
        await client.open('ipt.competence', header);
        await client.open('heir.competence', heir);
        await whole(client, 'heir.competence');
        assert.deepEqual(await namesIn(client, 'heir.competence', 2), [
          'keyword',
          'type.declaration',
          'operator',
          'type',
        ]);
        await client.edit('ipt.competence', rangeOfText(header, 'Basic'), 'Basics');
        await client.edit('ipt.competence', rangeOfText(header, 'basic'), 'base');
        await client.until(() => refreshes === 1, 'a refresh');
        assert.deepEqual(await namesIn(client, 'heir.competence', 2), [
          'keyword',
          'type.declaration',
          'operator',
        ]);
        await client.edit(
          'ipt.competence',
          { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
          'glossary\n  term client: Client\n',
        );
        await client.until(() => refreshes === 2, 'another refresh');
        assert.deepEqual(await namesIn(client, 'heir.competence', 2), [
          'keyword',
          'type.declaration',
          'operator',
          'glossaryTerm',
        ]);
      },
      {
        capabilities: { ...ABLE, workspace: { ...ABLE.workspace, semanticTokens: { refreshSupport: true } } },
      },
    ));
});

async function ask(client: LanguageClient, path: string): Promise<SemanticTokens> {
  const textDocument = { uri: client.uri(path) };
  const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  assert.ok(tokens);
  return tokens;
}

async function whole(client: LanguageClient, path = PATH): Promise<DecodedToken[]> {
  return decodeTokens((await ask(client, path)).data);
}

async function namesIn(client: LanguageClient, path: string, line: number): Promise<string[]> {
  return (await whole(client, path)).filter((token) => token.line === line).map(({ name }) => name);
}

async function inRange(client: LanguageClient, first: number, last: number): Promise<DecodedToken[]> {
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 9 } };
  const textDocument = { uri: client.uri(PATH) };
  const tokens = await client.connection.sendRequest(SemanticTokensRangeRequest.type, {
    textDocument,
    range,
  });
  return decodeTokens(tokens?.data ?? []);
}
