import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol';
import { workload } from '../../bench/workload.ts';
import { anyLine } from '../support/anyLine.ts';
import { AGREEMENT, readColours } from '../support/colourTable.ts';
import {
  ABLE,
  type LanguageClient,
  useClient,
  withClient,
  withDocuments,
} from '../support/languageClient.ts';
import { rangeOfText } from '../support/sources.ts';
import { hasScope, loadGrammar, stretchesOf } from '../support/textmate.ts';

const PATH = 'a.competence';

/** A token for tests: its position, and its type with its modifiers. */
interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

describe('semantic tokens', () => {
  const able = useClient();

  it('are those of the table that also tests TextMate', async () => {
    const { files, stretches } = readColours();
    await withDocuments(able(), files, async () => {
      for (const [path, text] of Object.entries(files)) {
        const expected = stretches
          .filter((stretch) => stretch.path === path && stretch.token !== undefined)
          .map(({ lineNumber: line, start, end, token: name = '' }) => ({ line, start, end, name }));
        const lines = text.split('\n');
        assert.deepEqual(
          merge(await whole(able(), path)).map((token) => show(token, lines)),
          merge(expected).map((token) => show(token, lines)),
        );
      }
    });
  });

  it("have the same meaning as TextMate's scopes", async () => {
    const random = fc.sample(anyLine(), { numRuns: 3000, seed: 20_261_121 });
    // References have targets, so that many tokens depend on them.
    const known = ['framework a: A', 'domain x', 'glossary', '  term word: word', 'facet of: a'];
    const files = { ...readColours().files, [PATH]: [...known, ...random].join('\n') };
    const grammar = await loadGrammar();
    await withDocuments(able(), files, async () => {
      for (const [path, text] of Object.entries(files)) {
        const lines = text.split('\n');
        for (const { line, start, end, name } of await whole(able(), path)) {
          const scopes = AGREEMENT[name.split('.')[0] ?? ''] ?? [];
          for (const stretch of stretchesOf(grammar, lines[line] ?? '')) {
            if (stretch.end <= start || stretch.start >= end) continue;
            const agrees = scopes.some((scope) => hasScope(stretch, scope));
            assert.ok(agrees, `${path}:${line + 1} ${name} stands on ${stretch.scopes.join(' ')}`);
          }
        }
      }
    });
  });

  it('of a range are the same as those of the document', () =>
    withDocuments(able(), { [PATH]: LARGE }, async () => {
      const all = await whole(able());
      for (const [first, last] of [
        [0, 0],
        [3, 40],
        [250, 260],
        [0, 5000],
        [90_000, 90_001],
      ] as const) {
        assert.deepEqual(
          await inRange(able(), first, last),
          all.filter(({ line }) => line >= first && line <= last),
        );
      }
    }));

  it('are returned for a range before the whole document is requested', () =>
    withDocuments(able(), { [PATH]: LARGE }, async () => {
      const found = await inRange(able(), 300, 320);
      assert.ok(found.length > 15);
    }));

  it('of an unknown document are empty, and an unknown result id gets all tokens', () =>
    withDocuments(able(), { [PATH]: 'framework ipt: IPT\n' }, async () => {
      const { connection } = able();
      const textDocument = { uri: able().uri('unknown.competence') };
      const none = await connection.sendRequest(SemanticTokensDeltaRequest.type, {
        textDocument,
        previousResultId: '1',
      });
      assert.deepEqual(none, { data: [] });
      const params = { textDocument: { uri: able().uri(PATH) }, previousResultId: 'never' };
      const all = await connection.sendRequest(SemanticTokensDeltaRequest.type, params);
      assert.ok(all && 'data' in all && all.data.length === 10);
    }));
});

describe('semantic tokens after an edit', function () {
  this.timeout(60_000);
  const able = useClient();
  const other = useClient();

  it('are the same as when the text is opened, after any edit', () =>
    withEditor(
      able(),
      LARGE,
      async (editor) => {
        for (const [before, after] of [
          ['An ability to', 'An ability, once more, to'],
          ['[c-7]', '[c-seven]'],
          ['[c-9]', '\n'],
          ['\ndomain', '\n\n// A note\n\nglossary\n  term ability: ability\n    also: draw on\ndomain'],
          ['    also: draw on\n', ''],
          ['  term ability: ability', '  term ability: knowledge'],
          ['  activity', '  activty'],
          ['    knowledge:', '    phase: initial\n    knowledge:'],
          ['\ndomain', '\nfacet phase: initial, late\ndomain'],
          ['facet phase: initial', 'facet phase: first'],
          ['framework framework-0', 'framework other'],
          ['  version: 1.0.0\n', ''],
        ] as const) {
          await editor.replace(before, after);
          assert.deepEqual(
            await editor.tokens(),
            await editor.freshTokens(),
            `after '${before}' became '${after}'`,
          );
        }
      },
      other(),
    ));

  it('mark a retired element, however far below its line that is declared', () =>
    withEditor(
      able(),
      `domain d: D\n  activity long: A title\n${'    - An ability\n'.repeat(700)}domain e: E\n`,
      async (editor) => {
        await editor.replace('domain e', '    retired: no more\ndomain e');
        const struck = (await editor.tokens()).filter(({ name }) => name.includes('deprecated'));
        assert.deepEqual(
          struck.map(({ line, name }) => `${line} ${name}`),
          ['1 type.declaration.deprecated', '1 statementText.deprecated'],
        );
        await editor.replace('    retired: no more', '    note: no more');
        assert.ok((await editor.tokens()).every(({ name }) => !name.includes('deprecated')));
        await editor.replace('    note: no more', '      retired: no more');
        const nested = (await editor.tokens()).filter(({ name }) => name === 'statementText.deprecated');
        assert.deepEqual(
          nested.map(({ line }) => line),
          [701],
        );
      },
    ));

  it('are sent as differences', () =>
    withEditor(able(), LARGE, async (editor) => {
      await editor.replace('An ability to', 'An  ability to');
      const moved = await editor.delta();
      assert.deepEqual(moved, []);
      await editor.replace('[c-400]', '[c-400] @c-1');
      const [added, ...others] = await editor.delta();
      assert.equal(added?.data?.length, 5);
      assert.equal(added.deleteCount, 0);
      assert.deepEqual(others, []);
      await editor.replace('\ndomain', '\n\ndomain');
      const [inserted] = await editor.delta();
      assert.ok((inserted?.data?.length ?? 0) <= 5);
    }));

  it('follow a name that appears and disappears, in all its uses and no other line', () =>
    withEditor(able(), `${LARGE}domain last: Last\n  activity z: Z\n    - See @new-id\n`, async (editor) => {
      const used = async (): Promise<boolean> =>
        (await editor.tokens()).some(({ line, name }) => line === editor.lines.length - 2 && name === 'type');
      assert.equal(await used(), false);
      await editor.replace('[c-1]', '[new-id]');
      assert.equal(await used(), true);
      await editor.replace('[new-id]', '[new-ids]');
      assert.equal(await used(), false);
    }));

  it('follow the glossary, in the lines that contain the term', () =>
    withEditor(
      able(),
      `framework f: F\nglossary\n  term x: nothing\n${LINES}  - A client\n`,
      async (editor) => {
        const terms = async (): Promise<number[]> =>
          (await editor.tokens()).filter(({ name }) => name === 'glossaryTerm').map(({ line }) => line);
        assert.deepEqual(await terms(), []);
        await editor.replace('term x: nothing', 'term x: client');
        assert.deepEqual(await terms(), [editor.lines.length - 2]);
        await editor.replace('term x: client', 'term x: therapist\n    avoid: client');
        assert.deepEqual(await terms(), []);
        await editor.replace('avoid: client', 'also: client');
        assert.deepEqual(await terms(), [editor.lines.length - 2]);
      },
    ));

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

const LARGE = workload({ competences: 900, seed: 7 })[0]?.text ?? '';
const LINES = '  - An ability to wait\n'.repeat(900);

/** A document that is edited, and its tokens as a client keeps them from the changes it is sent. */
class Editor {
  readonly #client: LanguageClient;
  readonly #other: LanguageClient;
  #text: string;
  #data: readonly number[] = [];
  #resultId = '';

  /** `other` is a client that opens the same text. */
  constructor(client: LanguageClient, text: string, other: LanguageClient) {
    this.#client = client;
    this.#other = other;
    this.#text = text;
  }

  get lines(): readonly string[] {
    return this.#text.split('\n');
  }

  async start(): Promise<void> {
    const { data, resultId } = await ask(this.#client, PATH);
    this.#data = data;
    this.#resultId = resultId ?? '';
  }

  async replace(before: string, after: string): Promise<void> {
    await this.#client.edit(PATH, rangeOfText(this.#text, before), after);
    this.#text = this.#text.replace(before, () => after);
  }

  /** Requests the changes since the last time. */
  async delta(): Promise<SemanticTokensDelta['edits']> {
    const answer = await this.#client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument: { uri: this.#client.uri(PATH) },
      previousResultId: this.#resultId,
    });
    assert.ok(answer && 'edits' in answer);
    this.#resultId = answer.resultId ?? '';
    for (const { start, deleteCount, data } of answer.edits) {
      this.#data = this.#data.toSpliced(start, deleteCount, ...(data ?? []));
    }
    return answer.edits;
  }

  async tokens(): Promise<Token[]> {
    await this.delta();
    return decode(this.#data);
  }

  /** The tokens of the same text in a document that was just opened. */
  async freshTokens(): Promise<Token[]> {
    let tokens: Token[] = [];
    await withDocuments(this.#other, { [PATH]: this.#text }, async () => {
      tokens = await whole(this.#other);
    });
    return tokens;
  }
}

async function withEditor(
  client: LanguageClient,
  text: string,
  test: (editor: Editor) => Promise<void>,
  other = client,
): Promise<void> {
  await withDocuments(client, { [PATH]: text }, async () => {
    const editor = new Editor(client, text, other);
    await editor.start();
    await test(editor);
  });
}

async function ask(client: LanguageClient, path: string): Promise<SemanticTokens> {
  const textDocument = { uri: client.uri(path) };
  const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  assert.ok(tokens);
  return tokens;
}

async function whole(client: LanguageClient, path = PATH): Promise<Token[]> {
  return decode((await ask(client, path)).data);
}

async function namesIn(client: LanguageClient, path: string, line: number): Promise<string[]> {
  return (await whole(client, path)).filter((token) => token.line === line).map(({ name }) => name);
}

async function inRange(client: LanguageClient, first: number, last: number): Promise<Token[]> {
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 9 } };
  const textDocument = { uri: client.uri(PATH) };
  const tokens = await client.connection.sendRequest(SemanticTokensRangeRequest.type, {
    textDocument,
    range,
  });
  return decode(tokens?.data ?? []);
}

const TYPES = [
  'keyword',
  'operator',
  'type',
  'property',
  'enumMember',
  'number',
  'comment',
  'glossaryTerm',
  'statementText',
];
const MODIFIERS = ['declaration', 'deprecated'];

function decode(data: readonly number[]): Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let start = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0, bits = 0] = data.slice(index, index + 5);
    line += lines;
    start = lines === 0 ? start + columns : columns;
    const modifiers = MODIFIERS.filter((_, bit) => bits & (1 << bit));
    tokens.push({ line, start, end: start + length, name: [TYPES[type], ...modifiers].join('.') });
  }
  return tokens;
}

/** The tokens, with equal neighbours joined, because a table marks parts of a token separately. */
function merge(tokens: readonly Token[]): Token[] {
  const merged: { line: number; start: number; end: number; name: string }[] = [];
  for (const token of [...tokens].sort((left, right) => left.line - right.line || left.start - right.start)) {
    const last = merged.at(-1);
    const isSame = last?.line === token.line && last.name === token.name;
    if (isSame && token.start <= last.end) last.end = Math.max(last.end, token.end);
    else merged.push({ ...token });
  }
  return merged;
}

function show({ line, start, end, name }: Token, lines: readonly string[]): string {
  return `${line + 1}:${start + 1} '${lines[line]?.slice(start, end)}' ${name}`;
}
