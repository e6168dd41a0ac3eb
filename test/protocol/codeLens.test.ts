import assert from 'node:assert/strict';
import {
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  type Location,
} from 'vscode-languageserver-protocol';
import {
  ABLE,
  type LanguageClient,
  useClient,
  useOwnClient,
  withClient,
  withDocuments,
} from '../support/languageClient.ts';
import { formatRange, rangeOfText, readFiles, trimLines } from '../support/sources.ts';

const SHOW = { showReferences: 'show' };

const FRAMEWORK = `
=== ipt.competence
framework ipt: IPT
  > What it is.
domain basic: Basic competences
  group start: Beginnings
    activity engage: Ability to engage the client
      - [listen] An ability to listen
      - An ability to wait
  activity empty: Nothing yet
domain other: Other competences
  activity end: Ability to end
    requires: @engage
    - An ability to say goodbye, see @engage and @basic
=== course.competence
part of ipt
activity late in basic: Ability to come late
  - An ability to be late
curriculum course: A course
  module one: The first
    covers: @listen
  module two: The second
    covers: @start, @listen
guide leaflet: A leaflet
  topic all: All of it
    explains: @basic
=== heir.competence
framework ipt-a: IPT-A
  adapts: ipt
activity more in basic: Ability to do more
  requires: @engage
  - An ability to do more
`;

describe('code lenses', () => {
  const able = useOwnClient({ initializationOptions: SHOW, settings: {} });
  const plain = useClient({ capabilities: {} });

  it('show what an element contains, what teaches it and what refers to it', () =>
    expectLenses(
      FRAMEWORK,
      'ipt.competence',
      `
      1 2 domains, 4 activities, 4 competences
      1 2 modules · 1 topic → course 6:13-20, course 8:13-19, course 8:21-28, course 11:15-21
      1 used by 1 framework → heir 2:11-14
      3 3 activities, 3 competences
      3 2 modules · 1 topic → course 11:15-21, course 8:13-19, course 6:13-20, course 8:21-28
      3 1 reference → ipt 12:50-56
      4 1 activity, 2 competences
      4 2 modules · 1 topic → course 11:15-21, course 8:13-19, course 6:13-20, course 8:21-28
      5 2 competences
      5 2 modules · 1 topic → course 11:15-21, course 8:13-19, course 6:13-20, course 8:21-28
      5 3 references → ipt 11:15-22, ipt 12:38-45, heir 4:13-20
      8 1 topic → course 11:15-21
      9 1 activity, 1 competence
      10 1 competence
      `,
    ));

  it('are off if the setting says so', () =>
    withDocuments(able(), readFiles(FRAMEWORK) as Record<string, string>, async () => {
      await able().set({ codeLens: { enabled: false } });
      assert.deepEqual(await lensesOf(able(), 'ipt.competence'), []);
      await able().set({});
      assert.equal((await lensesOf(able(), 'ipt.competence')).length, 14);
    }));

  it('have no command for a client that cannot show locations', () =>
    withDocuments(plain(), readFiles(FRAMEWORK) as Record<string, string>, async () => {
      const lenses = await lensesOf(plain(), 'ipt.competence');
      assert.equal(lenses.length, 14);
      assert.ok(lenses.includes('5 3 references'));
    }));

  it('that are outdated or unknown stay empty', () =>
    withDocuments(
      able(),
      { 'a.competence': 'framework a: A\ndomain b: B\n  activity c: C\n    - D\n' },
      async () => {
        const { connection } = able();
        const at = { line: 99, character: 0 };
        for (const data of [
          [0, 0],
          [0, 99],
          [-1, 0],
          [99, 1],
          'x',
          null,
          undefined,
          { length: 5 },
          ['a', 'b'],
        ]) {
          const lens = { range: { start: at, end: at }, data };
          assert.equal((await connection.sendRequest(CodeLensResolveRequest.type, lens)).command?.title, '');
        }
        const lens = await connection.sendRequest(CodeLensResolveRequest.type, {} as CodeLens);
        assert.equal(lens.command?.title, '');
      },
    ));

  it('are requested again if another document refers to an open one', () =>
    withClient(
      {},
      async (client) => {
        let refreshes = 0;
        client.connection.onRequest(CodeLensRefreshRequest.type, () => void refreshes++);
        const files = readFiles(FRAMEWORK) as Record<string, string>;
        const [ipt = '', heir = ''] = [files['ipt.competence'], files['heir.competence']];
        await client.open('ipt.competence', ipt);
        await client.open('heir.competence', heir);
        await client.until(() => refreshes === 1, 'a refresh');
        await client.edit('heir.competence', rangeOfText(heir, 'do more\n'), 'do much more\n');
        await client.edit('heir.competence', rangeOfText(heir, 'requires: @engage'), 'requires: @end');
        await client.until(() => refreshes === 2, 'another refresh');
      },
      { capabilities: { ...ABLE, workspace: { ...ABLE.workspace, codeLens: { refreshSupport: true } } } },
    ));

  async function expectLenses(source: string, path: string, expected: string): Promise<void> {
    await withDocuments(able(), readFiles(source) as Record<string, string>, async () => {
      assert.equal((await lensesOf(able(), path)).join('\n'), trimLines(expected));
    });
  }
});

/** The lenses of a document with their lines, in order, and the locations they lead to. */
async function lensesOf(client: LanguageClient, path: string): Promise<string[]> {
  const textDocument = { uri: client.uri(path) };
  const lenses = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
  const shown: string[] = [];
  for (const lens of lenses.sort((left, right) => left.range.start.line - right.range.start.line)) {
    assert.equal(lens.command, undefined, 'what a lens says is not worked out before it is seen');
    const { command, range } = await client.connection.sendRequest(CodeLensResolveRequest.type, lens);
    const places = (command?.arguments?.[2] ?? []) as Location[];
    assert.equal(command?.command, places.length ? 'show' : '');
    const listed = places.map(
      (place) => `${client.pathOf(place.uri).split('.')[0]} ${formatRange(place.range)}`,
    );
    shown.push(`${range.start.line + 1} ${command?.title}${places.length ? ` → ${listed.join(', ')}` : ''}`);
  }
  return shown;
}
