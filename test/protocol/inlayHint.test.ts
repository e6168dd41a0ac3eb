import assert from 'node:assert/strict';
import { InlayHintRefreshRequest, InlayHintRequest } from 'vscode-languageserver-protocol';
import {
  ABLE,
  type LanguageClient,
  useClient,
  withClient,
  withDocuments,
} from '../support/languageClient.ts';
import { rangeOfText, readFiles, trimLines } from '../support/sources.ts';

describe('inlay hints', () => {
  const able = useClient();

  it('show the ids that competences would be given', () =>
    expectHints(
      `
=== a.competence
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    knowledge:
      - An ability to draw on knowledge:
        - [engage-7] of one thing
        - of another
    group listen: Ability to listen
      - An ability to hear
    - An ability to wait
  activity:
    - An ability without an activity
- An ability at top
`,
      'a.competence',
      `
      - [engage-8] An ability to draw on knowledge:
      - [engage-9] of another
      - [listen-1] An ability to hear
      - [engage-10] An ability to wait
      - [basic-1] An ability without an activity
      - [ipt-1] An ability at top
      `,
    ));

  it('of unknown documents and of odd ranges are none', () =>
    withDocuments(able(), { 'a.competence': 'framework a: A\n- One\n' }, async () => {
      assert.deepEqual(await hintsOf(able(), 'unknown.competence'), []);
      for (const range of [
        null,
        {},
        { start: { line: -5, character: -1 }, end: { line: -1 } },
        { start: 1, end: 'x' },
      ]) {
        const params = { textDocument: { uri: able().uri('a.competence') }, range };
        assert.deepEqual(await able().connection.sendRequest('textDocument/inlayHint', params), []);
      }
    }));

  it('are asked for again where another file of the framework takes a number', () =>
    withClient(
      {},
      async (client) => {
        let refreshes = 0;
        client.connection.onRequest(InlayHintRefreshRequest.type, () => void refreshes++);
        await client.open('a.competence', 'framework ipt: IPT\n- One\n');
        await client.open('b.competence', 'part of ipt\n- Two\n');
        await client.until(() => refreshes === 1, 'a refresh');
        assert.deepEqual(
          (await hintsOf(client, 'b.competence')).map(({ label }) => label),
          ['[ipt-2]'],
        );
        await client.edit('b.competence', rangeOfText('part of ipt\n- Two\n', 'Two'), '[ipt-6] Two');
        await client.until(() => refreshes === 2, 'another refresh');
        assert.deepEqual(
          (await hintsOf(client, 'a.competence')).map(({ label }) => label),
          ['[ipt-7]'],
        );
      },
      { capabilities: { ...ABLE, workspace: { ...ABLE.workspace, inlayHint: { refreshSupport: true } } } },
    ));

  /** The lines with hints, each with its hints where they stand. */
  async function expectHints(source: string, path: string, expected: string): Promise<void> {
    const files = readFiles(source) as Record<string, string>;
    await withDocuments(able(), files, async () => {
      const lines = (files[path] ?? '').split('\n');
      const shown = (await hintsOf(able(), path)).map(({ line, character, label }) => {
        const text = lines[line] ?? '';
        return `${text.slice(0, character)} ${label}${text.slice(character)}`.trim();
      });
      assert.equal(shown.join('\n'), expected.trim() && trimLines(expected));
    });
  }
});

interface Hint {
  readonly line: number;
  readonly character: number;
  readonly label: string;
}

async function hintsOf(client: LanguageClient, path: string, first = 0, last = 1e6): Promise<Hint[]> {
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
  const textDocument = { uri: client.uri(path) };
  const hints = (await client.connection.sendRequest(InlayHintRequest.type, { textDocument, range })) ?? [];
  return hints.map(({ position, label }) => ({ ...position, label: String(label) }));
}
