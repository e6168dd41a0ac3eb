import assert from 'node:assert/strict';
import fc from 'fast-check';
import { workload } from '../../bench/workload.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { type PieceTokens, TokenList } from '../../server/src/ide/tokens/pieceTokens.ts';
import { type TokensEdit, tokenDelta } from '../../server/src/ide/tokens/tokenDelta.ts';
import { type DocumentTokens, TokenStore } from '../../server/src/ide/tokens/tokenStore.ts';
import { anyLine } from '../support/anyLine.ts';
import { AGREEMENT, readColours } from '../support/colourTable.ts';
import { type DecodedToken, decodeTokens } from '../support/decodedTokens.ts';
import { workspaceOf } from '../support/ide.ts';
import { rangeOfText } from '../support/sources.ts';
import { hasScope, loadGrammar, stretchesOf } from '../support/textmate.ts';

const PATH = 'a.competence';

describe('semantic tokens', () => {
  it('are those of the table that also tests TextMate', () => {
    const { files, stretches } = readColours();
    const workspace = workspaceOf(files);
    for (const [path, text] of Object.entries(files)) {
      const expected = stretches
        .filter((stretch) => stretch.path === path && stretch.token !== undefined)
        .map(({ lineNumber: line, start, end, token: name = '' }) => ({ line, start, end, name }));
      const lines = text.split('\n');
      assert.deepEqual(
        merge(tokensIn(workspace, path)).map((token) => show(token, lines)),
        merge(expected).map((token) => show(token, lines)),
      );
    }
  });

  it("have the same meaning as TextMate's scopes", async () => {
    const random = fc.sample(anyLine(), { numRuns: 3000, seed: 20_261_121 });
    // References have targets, so that many tokens depend on them.
    const known = ['framework a: A', 'domain x', 'glossary', '  term word: word', 'facet of: a'];
    const files = { ...readColours().files, [PATH]: [...known, ...random].join('\n') };
    const grammar = await loadGrammar();
    const workspace = workspaceOf(files);
    for (const [path, text] of Object.entries(files)) {
      const lines = text.split('\n');
      for (const { line, start, end, name } of tokensIn(workspace, path)) {
        const scopes = AGREEMENT[name.split('.')[0] ?? ''] ?? [];
        for (const stretch of stretchesOf(grammar, lines[line] ?? '')) {
          if (stretch.end <= start || stretch.start >= end) continue;
          const agrees = scopes.some((scope) => hasScope(stretch, scope));
          assert.ok(agrees, `${path}:${line + 1} ${name} has the scopes ${stretch.scopes.join(' ')}`);
        }
      }
    }
  });
});

describe('semantic tokens after an edit', () => {
  it('are the same as when the text is opened, after any edit', () => {
    const editor = new Editor(LARGE);
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
      editor.replace(before, after);
      const fresh = tokensIn(opened(editor.text), PATH);
      assert.deepEqual(editor.tokens(), fresh, `after '${before}' became '${after}'`);
    }
  });

  it('mark a retired element, however far below its line that is declared', () => {
    const editor = new Editor(
      `domain d: D\n  activity long: A title\n${'    - An ability\n'.repeat(700)}domain e: E\n`,
    );
    editor.replace('domain e', '    retired: no more\ndomain e');
    const struck = editor.tokens().filter(({ name }) => name.includes('deprecated'));
    assert.deepEqual(
      struck.map(({ line, name }) => `${line} ${name}`),
      ['1 type.declaration.deprecated', '1 statementText.deprecated'],
    );
    editor.replace('    retired: no more', '    note: no more');
    assert.ok(editor.tokens().every(({ name }) => !name.includes('deprecated')));
    editor.replace('    note: no more', '      retired: no more');
    const nested = editor.tokens().filter(({ name }) => name === 'statementText.deprecated');
    assert.deepEqual(
      nested.map(({ line }) => line),
      [701],
    );
  });

  it('are described as differences', () => {
    const editor = new Editor(LARGE);
    editor.replace('An ability to', 'An  ability to');
    assert.deepEqual(editor.delta(), []);
    editor.replace('[c-400]', '[c-400] @c-1');
    const [added, ...others] = editor.delta();
    assert.equal(added?.data.length, 5);
    assert.equal(added.deleteCount, 0);
    assert.deepEqual(others, []);
    editor.replace('\ndomain', '\n\ndomain');
    const [inserted] = editor.delta();
    assert.ok((inserted?.data.length ?? 0) <= 5);
  });

  it('follow a name that appears and disappears, in all its uses and no other line', () => {
    const editor = new Editor(`${LARGE}domain last: Last\n  activity z: Z\n    - See @new-id\n`);
    const isUsed = (): boolean =>
      editor.tokens().some(({ line, name }) => line === editor.lastLine && name === 'type');
    assert.equal(isUsed(), false);
    editor.replace('[c-1]', '[new-id]');
    assert.equal(isUsed(), true);
    editor.replace('[new-id]', '[new-ids]');
    assert.equal(isUsed(), false);
  });

  it('follow the glossary, in the lines that contain the term', () => {
    const editor = new Editor(`framework f: F\nglossary\n  term x: nothing\n${LINES}  - A client\n`);
    const terms = (): number[] =>
      editor
        .tokens()
        .filter(({ name }) => name === 'glossaryTerm')
        .map(({ line }) => line);
    assert.deepEqual(terms(), []);
    editor.replace('term x: nothing', 'term x: client');
    assert.deepEqual(terms(), [editor.lastLine]);
    editor.replace('term x: client', 'term x: therapist\n    avoid: client');
    assert.deepEqual(terms(), []);
    editor.replace('avoid: client', 'also: client');
    assert.deepEqual(terms(), [editor.lastLine]);
  });
});

const LARGE = workload({ competences: 900, seed: 7 })[0]?.text ?? '';
const LINES = '  - An ability to wait\n'.repeat(900);

/** A document that is edited, and its tokens as a client keeps them from the changes it is sent. */
class Editor {
  readonly #workspace: Workspace;
  readonly #store: TokenStore;
  #text: string;
  #data: readonly number[];
  #resultId: string;

  constructor(text: string) {
    this.#text = text;
    this.#workspace = opened(text);
    this.#store = new TokenStore(this.#workspace, () => true);
    const { resultId, pieces } = send(this.#store, this.#workspace, PATH);
    this.#data = numbersOf(pieces);
    this.#resultId = resultId;
  }

  get text(): string {
    return this.#text;
  }

  /** The last line with text, from 0. */
  get lastLine(): number {
    return this.#text.split('\n').length - 2;
  }

  replace(before: string, after: string): void {
    const { start, end } = rangeOfText(this.#text, before);
    const range = {
      start: { line: start.line, column: start.character },
      end: { line: end.line, column: end.character },
    };
    this.#store.update(this.#workspace.edit(PATH, [{ range, text: after }]), PATH);
    this.#text = this.#text.replace(before, () => after);
  }

  /** The changes since the last time. */
  delta(): TokensEdit[] {
    const before = this.#store.sent(PATH, this.#resultId);
    const { resultId, pieces } = send(this.#store, this.#workspace, PATH);
    assert.ok(before);
    const edits = tokenDelta(before.pieces, pieces);
    this.#resultId = resultId;
    for (const { start, deleteCount, data } of edits)
      this.#data = this.#data.toSpliced(start, deleteCount, ...data);
    return edits;
  }

  tokens(): DecodedToken[] {
    this.delta();
    return decodeTokens(this.#data);
  }
}

/** A workspace with a document, opened as the server does: near-duplicates are found later. */
function opened(text: string): Workspace {
  const workspace = new Workspace();
  workspace.open(PATH, text, { leaves: true });
  return workspace;
}

function tokensIn(workspace: Workspace, path: string): DecodedToken[] {
  const store = new TokenStore(workspace, () => true);
  return decodeTokens(numbersOf(send(store, workspace, path).pieces));
}

function send(store: TokenStore, workspace: Workspace, path: string): DocumentTokens {
  const document = workspace.document(path);
  assert.ok(document);
  return store.send(path, document);
}

function numbersOf(pieces: readonly PieceTokens[]): readonly number[] {
  const list = new TokenList();
  for (const piece of pieces) list.add(piece);
  return list.data;
}

/** The tokens, with equal neighbours joined, because a table marks parts of a token separately. */
function merge(tokens: readonly DecodedToken[]): DecodedToken[] {
  const merged: { line: number; start: number; end: number; name: string }[] = [];
  for (const token of [...tokens].sort((left, right) => left.line - right.line || left.start - right.start)) {
    const last = merged.at(-1);
    const isSame = last?.line === token.line && last.name === token.name;
    if (isSame && token.start <= last.end) last.end = Math.max(last.end, token.end);
    else merged.push({ ...token });
  }
  return merged;
}

function show({ line, start, end, name }: DecodedToken, lines: readonly string[]): string {
  return `${line + 1}:${start + 1} '${lines[line]?.slice(start, end)}' ${name}`;
}
