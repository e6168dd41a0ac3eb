import assert from 'node:assert/strict';
import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type SymbolInformation,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver-protocol';
import { workload } from '../../bench/workload.ts';
import { ABLE, type LanguageClient, useClient, withDocuments } from '../support/languageClient.ts';
import { formatRange, rangeOfText, readFiles, trimLines } from '../support/sources.ts';
import { kindName } from '../support/symbolKinds.ts';

const FRAMEWORK = `
framework ipt: Interpersonal Psychotherapy
  version: 1.0.0
facet phase: initial, middle

domain basic: Basic competences
  > What every session rests on.
  activity engage: Ability to engage the client
    phase: initial
    knowledge:
      - An ability to draw on knowledge of depression
    application:
      group alliance: Ability to form an alliance
        - [plain] An ability to speak plainly:
          - with patience

source lemma: Competences for IPT
`;

describe('document symbols', () => {
  const able = useClient();
  const plain = useClient({ capabilities: {} });

  it('group the children of a keyword in capitals', () =>
    expectSymbols(
      `
part of ipt
Domain: Basic competences
  activity engage: Ability to engage the client
    - An ability to speak plainly
`,
      `
      Null Basic competences (1 activity, 1 competence) 2:1-4:34
        Class Ability to engage the client (engage · 1 competence) 3:1-4:34
          String An ability to speak plainly 4:1-34
      `,
    ));

  it('are the outline of the document, with ids and counts', () =>
    expectSymbols(
      FRAMEWORK,
      `
      Package Interpersonal Psychotherapy (ipt · 1 domain, 1 activity, 3 competences) 1:1-2:17
      Enum initial, middle (phase) 3:1-29
      Module Basic competences (basic · 1 activity, 3 competences) 5:1-14:26
        Class Ability to engage the client (engage · 3 competences) 7:1-14:26
          Property Knowledge (1 competence) 9:1-10:54
            String An ability to draw on knowledge of depression 10:1-54
          Property Application (2 competences) 11:1-14:26
            Namespace Ability to form an alliance (alliance · 2 competences) 12:1-14:26
              String An ability to speak plainly: (plain · 1 competence) 13:1-14:26
                String with patience 14:1-26
      File Competences for IPT (lemma) 16:1-34
      `,
    ));

  it('always have a name', () =>
    expectSymbols(
      `
framework
domain basic
  activity :
    application:
      -
      - [plain]
amend
  retitle: Other
`,
      `
      Package framework (1 domain, 1 activity, 2 competences) 1:1-10
      Module basic (1 activity, 2 competences) 2:1-6:16
        Class activity (2 competences) 3:1-6:16
          Property Application (2 competences) 4:1-6:16
            String competence 5:1-8
            String plain 6:1-16
      Interface amend 7:1-8:17
      `,
    ));

  it('group the children of an unrecognised line', () =>
    expectSymbols(
      `
framework ipt: IPT
domain basic: Basic competences
  activty engage
    - An ability to engage the client
`,
      `
      Package IPT (ipt · 1 domain, 1 activity, 1 competence) 1:1-19
      Module Basic competences (basic · 1 activity, 1 competence) 2:1-4:38
        Null activty engage (1 competence) 3:1-4:38
          String An ability to engage the client 4:1-38
      `,
    ));

  it('are a flat list for clients without nesting', async () => {
    const client = plain();
    await withDocuments(client, { 'a.competence': FRAMEWORK }, async () => {
      const textDocument = { uri: client.uri('a.competence') };
      const symbols =
        (await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) ?? [];
      const names = (symbols as SymbolInformation[]).map(
        ({ name, containerName }) => `${containerName}: ${name}`,
      );
      assert.equal(names.length, 11);
      assert.equal(names[4], 'Ability to engage the client: Knowledge');
    });
  });

  async function expectSymbols(source: string, expected: string): Promise<void> {
    const client = able();
    await withDocuments(client, readFiles(source) as Record<string, string>, async () => {
      const textDocument = { uri: client.uri('example.competence') };
      const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
      assert.equal(format(symbols as DocumentSymbol[]).join('\n'), trimLines(expected));
    });
  }

  function format(symbols: readonly DocumentSymbol[], indentation = ''): string[] {
    return symbols.flatMap(({ name, detail, kind, range, children }) => [
      `${indentation}${kindName(kind)} ${name}${detail ? ` (${detail})` : ''} ${formatRange(range)}`,
      ...format(children ?? [], `${indentation}  `),
    ]);
  }
});

describe('the outline of a large document', () => {
  const able = useClient({ settings: {} });
  const PATH = 'large.competence';
  const LARGE = workload({ competences: 120, seed: 3 })[0]?.text ?? '';

  /** The number of symbols in an outline, and those that mention omissions. */
  async function outlineWith(maximumSymbols: unknown): Promise<{ total: number; left: string[] }> {
    const client = able();
    await client.set({ outline: { maximumSymbols } });
    const outline = await ask(client);
    const all = outline.flatMap(withAll);
    const left = all.filter(({ detail }) => detail?.includes('not listed'));
    return { total: all.length, left: left.map(({ name, detail }) => `${name} (${detail})`) };
  }

  it('contains everything if it fits, otherwise the outermost levels in whole lists', async () => {
    await withDocuments(able(), { [PATH]: LARGE }, async () => {
      const { total, left } = await outlineWith(undefined);
      assert.ok(total > 120);
      assert.deepEqual(left, []);
      assert.deepEqual(await outlineWith(total), { total, left: [] });
      for (const limit of [2, 8, 9, 19, 30, 60, total - 1]) {
        const cut = await outlineWith(limit);
        assert.ok(
          cut.total <= limit && cut.left.length > 0,
          `${cut.total} symbols where ${limit} are wanted`,
        );
      }
    });
  });

  it('says on the parent how many lines are left out', async () => {
    const text = 'framework f: F\ndomain a: A\n  activity b: B\n    - c\n    - d\n  activity e: E\n    - f\n';
    await withDocuments(able(), { [PATH]: text }, async () => {
      assert.deepEqual((await outlineWith(4)).left, [
        'B (b · 2 competences, not listed)',
        'E (e · 1 competence, not listed)',
      ]);
      assert.deepEqual((await outlineWith(6)).left, ['E (e · 1 competence, not listed)']);
      assert.deepEqual((await outlineWith(3)).left, ['A (a · 2 activities, 3 competences, not listed)']);
      assert.deepEqual(await outlineWith(1), { total: 2, left: ['1 more from here on (not listed)'] });
      assert.deepEqual((await outlineWith(-1)).left, []);
      assert.deepEqual((await outlineWith('many')).left, []);
    });
  });

  for (const limit of [5000, 40, 100]) {
    it(`of ${limit} lines is the same after edits as when the text is opened`, async () => {
      const client = able();
      await client.set({ outline: { maximumSymbols: limit } });
      await withDocuments(client, { [PATH]: LARGE }, async () => {
        await ask(client);
        let text = LARGE;
        for (const [before, after] of [
          ['An ability to', 'An ability, once more, to'],
          ['  activity', '  activty'],
          ['    knowledge:', '\n    knowledge:'],
          ['domain', 'group'],
          ['  activty', '  activity'],
          ['group', 'domain'],
          ['      - [c-7]', '\n// A note\n      - New\n      - [c-7]'],
        ] as const) {
          await client.edit(PATH, rangeOfText(text, before), after);
          text = text.replace(before, after);
          const edited = await ask(client);
          await client.open(PATH, text);
          assert.deepEqual(edited, await ask(client));
        }
      });
    });
  }

  async function ask(client: LanguageClient): Promise<DocumentSymbol[]> {
    const textDocument = { uri: client.uri(PATH) };
    return (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[];
  }
});

function withAll(symbol: DocumentSymbol): DocumentSymbol[] {
  return [symbol, ...(symbol.children ?? []).flatMap(withAll)];
}

describe('workspace symbols', () => {
  const able = useClient();
  const resolving = useClient({
    capabilities: {
      ...ABLE,
      workspace: { ...ABLE.workspace, symbol: { resolveSupport: { properties: ['location.range'] } } },
    },
  });

  it('are found by id and by title, containers first', async () => {
    await expectFound(
      'engage',
      `
      Class engage: Ability to engage the client (ipt) 7:3-48
    `,
    );
    await expectFound('xyz', '');
    await expectFound(
      'abitoplain',
      `
      String plain: An ability to speak plainly: (ipt) 13:9-47
    `,
    );
    await expectFound(
      'depr',
      `
      String An ability to draw on knowledge of depression (ipt) 10:7-54
    `,
    );
  });

  it('are all returned for an empty query', async () => {
    const found = await find('');
    assert.equal(found.length, 9);
    assert.match(found[0] ?? '', /^Package/);
  });

  it('are sorted by how well they match the query', async () => {
    const source = `
framework ipt: IPT
domain basic: Sharing words
  activity hear: Hearing the client
    - [s1] An ability to share
    - [s2] An ability to settle hard arguments
    - An ability to hear what is unshared
    - An ability to use such words as are heard
domain share: Last
activity cafe in share: Café, é, and äre
`;
    const names = async (query: string) =>
      (await find(query, source)).map((line) => line.replace(/ \(ipt\).*$/, ''));
    assert.deepEqual(await names('share'), [
      'Module share: Last',
      'String s1: An ability to share',
      'String An ability to hear what is unshared',
      'String s2: An ability to settle hard arguments',
      'String An ability to use such words as are heard',
    ]);
    assert.deepEqual(await names('share s1'), ['String s1: An ability to share']);
    assert.deepEqual((await names('SH WO'))[0], 'Module basic: Sharing words');
    assert.deepEqual(await names('sethar'), ['String s2: An ability to settle hard arguments']);
    assert.deepEqual(await names('caäré'), []);
    assert.deepEqual(await names('cä'), ['Class cafe: Café, é, and äre']);
  });

  it('are limited to the best in a framework of 30,000 competences', async function () {
    this.timeout(60_000);
    const lines = ['framework large: Large', 'domain basic: Basic'];
    for (let count = 0; count < 30_000; count++) {
      if (count % 30 === 0) lines.push(`  activity a${count}: Ability to do thing ${count}`);
      // Similar statements are compared with each other, so each one here has its own words.
      const own = ['show', 'tell', 'ask', 'write'].map((word) => `${word}${count}`).join(' ');
      lines.push(`    - [c${count}] An ability to ${own} competence number ${count}, in words of their own`);
    }
    const client = able();
    await withDocuments(client, { 'a.competence': lines.join('\n') }, async () => {
      const ask = async (query: string) =>
        (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? [];
      assert.equal((await ask('an')).length, 500);
      assert.match((await ask('c29999'))[0]?.name ?? '', /^c29999: /);
      assert.equal((await ask('thing 29970'))[0]?.name, 'a29970: Ability to do thing 29970');
      const bestOf = async (query: string) => {
        const times: number[] = [];
        for (let round = 0; round < 5; round++) {
          const start = performance.now();
          await ask(query);
          times.push(performance.now() - start);
        }
        return Math.min(...times);
      };
      // A query that matches all names badly takes longest; it is compared with going through all names.
      const [worst, least] = [await bestOf('aytoswnw'), await bestOf('zzz')];
      assert.ok(worst < 15 * least + 20, `${worst.toFixed(0)} ms against ${least.toFixed(0)} ms`);
    });
  });

  it('get their current position when one is chosen, if the client can resolve it', async () => {
    const client = resolving();
    const text = 'framework ipt: IPT\ndomain basic: Basic\n';
    await withDocuments(client, { 'a.competence': text }, async () => {
      const symbols =
        (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'basic' })) ?? [];
      const [symbol] = symbols as WorkspaceSymbol[];
      assert.ok(symbol && symbols.length === 1);
      assert.deepEqual(symbol.location, { uri: client.uri('a.competence') });
      const start = { line: 0, character: 18 };
      await client.edit('a.competence', { start, end: start }, '\n');
      const resolved = await client.connection.sendRequest(WorkspaceSymbolResolveRequest.type, symbol);
      assert.ok('range' in resolved.location);
      assert.equal(formatRange(resolved.location.range), '3:1-20');
      for (const data of [undefined, null, 7, { search: 99, index: 0 }, { search: 'x' }]) {
        const unknown: WorkspaceSymbol = { ...symbol, data };
        assert.deepEqual(
          (await client.connection.sendRequest(WorkspaceSymbolResolveRequest.type, unknown)).location,
          symbol.location,
        );
      }
    });
    assert.deepEqual(client.initialized.capabilities.workspaceSymbolProvider, { resolveProvider: true });
  });

  async function expectFound(query: string, expected: string): Promise<void> {
    assert.equal((await find(query)).join('\n'), expected.trim() && trimLines(expected));
  }

  async function find(query: string, source = FRAMEWORK): Promise<string[]> {
    const client = able();
    let found: string[] = [];
    await withDocuments(client, readFiles(source) as Record<string, string>, async () => {
      const symbols = (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? [];
      found = symbols.map(({ name, kind, containerName, location }) => {
        const place = 'range' in location ? formatRange(location.range) : '';
        return `${kindName(kind)} ${name} (${containerName}) ${place}`;
      });
    });
    return found;
  }
});
