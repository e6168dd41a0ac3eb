import assert from 'node:assert/strict';
import { InlayHintRefreshRequest, InlayHintRequest } from 'vscode-languageserver-protocol';
import { workload } from '../../bench/workload.ts';
import { assignIds } from '../../server/src/engine/index/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import {
  ABLE,
  type LanguageClient,
  useClient,
  withClient,
  withDocuments,
} from '../support/languageClient.ts';
import { rangeOfText, readFiles, trimLines } from '../support/sources.ts';

const AMENDED = `
=== base.competence
framework base: The base
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [listen] An ability to listen
    - [wait] An ability to wait
activity end in basic: Ability to end
domain review: Review
=== heir.competence
framework heir: The heir
  adapts: base
amend engage
  retitle: Ability to engage the young person
  omit [wait]: no waiting
  reword [listen]: An ability to hear
  move [listen] to end
  - An ability to play
  - An ability to draw
amend end
  move [end] to review
amend engage
  - An ability to laugh
amend review
  omit: not here
`;

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

  it('show what an adaptation does to what it names, and the ids of what it adds', () =>
    expectHints(
      AMENDED,
      'heir.competence',
      `
      amend engage retitled
      reword [listen] moved from engage: An ability to hear
      move [listen] reworded, from engage to end
      - [heir-engage-1] An ability to play
      - [heir-engage-2] An ability to draw
      amend end moved from basic
      move [end] from basic to review
      amend engage retitled
      - [heir-engage-3] An ability to laugh
      amend review left out
      `,
    ));

  it('show no id where two elements bear the one that it would be named after, or no framework is told', () =>
    expectHints(
      '=== a.competence\nactivity engage: A\n  - One\nactivity engage: B\n  - Two\nactivity:\n  - Three\n',
      'a.competence',
      '\n',
    ));

  it('are the ids that are given in the end, in whatever file', async () => {
    const files = Object.fromEntries(
      workload({ competences: 300, files: 3, seed: 5 }).map(({ path, text }) => [
        path.replace('/', '-'),
        unnumbered(text),
      ]),
    );
    const workspace = new Workspace();
    for (const [path, text] of Object.entries(files)) workspace.open(path, text);
    const given = assignIds('framework-0', workspace).map(
      ({ path, range, text }) => `${path}:${range.start.line}${text}`,
    );
    assert.ok(given.length > 100);
    await withDocuments(able(), files, async () => {
      const shown: string[] = [];
      for (const path of Object.keys(files)) {
        for (const { line, label } of await hintsOf(able(), path)) shown.push(`${path}:${line} ${label}`);
      }
      assert.deepEqual(shown.sort(), given.sort());
    });
  });

  it('are those of the lines that are asked for, after edits as before', async () => {
    const [{ text } = { text: '' }] = workload({ competences: 300, seed: 5 });
    const source = unnumbered(text);
    await withDocuments(able(), { 'a.competence': source }, async () => {
      const all = await hintsOf(able(), 'a.competence');
      for (const [first, last] of [
        [0, 3],
        [40, 90],
        [1e9, 2e9],
        [90, 40],
      ] as const) {
        const expected = all.filter(({ line }) => line >= first && line <= last);
        assert.deepEqual(await hintsOf(able(), 'a.competence', first, last), expected);
      }
      const first = all[0]?.line ?? 0;
      const at = { line: first, character: 0 };
      await able().edit('a.competence', { start: at, end: at }, '      - [activity-1-40] One more\n');
      const after = await hintsOf(able(), 'a.competence');
      assert.equal(after[0]?.label, '[activity-1-41]');
      await able().edit('a.competence', { start: at, end: { line: first + 1, character: 0 } }, '');
      assert.deepEqual(await hintsOf(able(), 'a.competence'), all);
    });
  });

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

/** The text with every second competence without its id. */
function unnumbered(text: string): string {
  let count = 0;
  return text.replace(/- \[[^\]]*\]/g, (item) => (count++ % 2 ? item : '-'));
}

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
