import assert from 'node:assert/strict';
import fc from 'fast-check';
import textmate, { type IGrammar } from 'vscode-textmate';
import { parseLine } from '../../server/src/engine/syntax/parseLine.ts';
import { DECLARATIONS, DIRECTIVES, SECTIONS } from '../../server/src/engine/syntax/statement.ts';
import { anyLine } from '../support/anyLine.ts';
import { readColours } from '../support/colourTable.ts';
import { runs } from '../support/runs.ts';
import { hasScope, loadGrammar, type ScopedStretch, stretchesOf } from '../support/textmate.ts';

/** A line that each keyword opens; the others are declared with an id and a title. */
const LINE_OF: Readonly<Record<string, string>> = {
  part: 'part of ipt',
  include: 'include @generic/alliance',
  amend: 'amend engage',
  reword: 'reword [direct]: text',
  move: 'move [direct] to review',
  before: 'before [direct]:',
  after: 'after [direct]:',
  knowledge: 'knowledge:',
  application: 'application:',
  attitudes: 'attitudes:',
  retitle: 'retitle: title',
  omit: 'omit: reason',
};

describe('TextMate colouring', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  for (const { line, start, end, scope } of readColours().stretches) {
    it(`${line.trim()} — ${scope}`, () => {
      for (const token of stretchesOf(grammar, line)) {
        if (token.end <= start || token.start >= end) continue;
        assert.ok(
          hasScope(token, scope),
          `'${line.slice(token.start, token.end)}' is ${token.scopes.join(' ')}`,
        );
      }
    });
  }

  for (const keyword of [...DECLARATIONS, ...SECTIONS, ...DIRECTIVES]) {
    it(`colours '${keyword}' as a keyword`, () => {
      const [first] = stretchesOf(grammar, LINE_OF[keyword] ?? `${keyword} id: Title`);
      assert.ok(first && hasScope(first, 'keyword'), first?.scopes.join(' '));
      assert.equal(first.start, 0);
    });
  }

  it('finds the keywords, ids and references that the grammar finds', () => {
    const lines = anyLine();
    fc.assert(
      fc.property(lines, (line) => {
        assert.deepEqual(coloured(grammar, line), parsed(line));
      }),
      // The same lines each time, so that a change is judged by its effect; `RUNS=9000` tries others.
      runs(3000),
    );
  });

  it('takes time in proportion to a line that starts as a statement and repeats one thing', () => {
    const slow = OPENINGS.flatMap((opening) =>
      REPEATED.flatMap((piece) =>
        slowLines(grammar, (length) => opening + repeated(piece, length), 100, MOST_GROWTH_SHORT),
      ),
    );
    assert.deepEqual(slow, []);
  }).timeout(600_000);

  it('takes at most quadratic time on ten thousand repeated characters', () => {
    const slow = REPEATED.flatMap((piece) =>
      slowLines(grammar, (length) => `- ${repeated(piece, length)}`, 1000),
    );
    assert.deepEqual(slow, []);
    for (const opening of [
      '- [',
      'reword [',
      'omit [',
      'move [',
      'before [',
      'after [',
      'activity ',
      'amend ',
    ])
      assert.deepEqual(
        slowLines(grammar, (length) => `${opening}${repeated(' ', length)}x`, 1000),
        [],
      );
  }).timeout(600_000);
});

/** The beginnings of each pattern for a line, and the repetitions or beginnings of each pattern within a line. */
const OPENINGS = [
  ...[
    '',
    '- ',
    '- [',
    '> ',
    '? ',
    '// ',
    'include ',
    'include @',
    'part of ',
    'amend ',
    'amend a:',
    'reword [',
    'omit [',
  ],
  ...[
    'move [',
    'move [a]',
    'move [a] to ',
    'before [',
    'after [',
    'knowledge:',
    'retitle:',
    'activity ',
    'term ',
  ],
  ...[
    'activity a in ',
    'facet ',
    'framework a:',
    'phase',
    'phase: ',
    'version: 1.0.',
    'year: ',
    'url: http://',
  ],
];
const REPEATED = [
  ...[
    ' ',
    '\t',
    '\u00a0',
    ' a',
    'a',
    'é',
    '😀',
    'in ',
    ' in',
    '] ',
    ' ]',
    '[',
    ' [',
    '(',
    '-',
    '/',
    ':',
    ': ',
    ',',
    ', ',
  ],
  ...[
    '@',
    ' @',
    ' @a',
    '@a/',
    '@a.',
    '\\',
    '\\ ',
    '`',
    '`a',
    '``` `` ` ',
    '*',
    '*a ',
    '*a',
    '**',
    '**a ',
    '_',
    '_a ',
    '__',
  ],
  ...[
    '__a ',
    '*a _b ` ',
    ' **a __b',
    '[a](',
    '[a]( "',
    '![a](b "c',
    '[a',
    '"',
    '1',
    '1.',
    'http://',
    'http://.',
    '.',
  ],
];

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Ten times the text takes a hundred times as long if the time is quadratic, a thousand times if it is cubic. */
const MOST_GROWTH = 250;
/** For lines of ordinary length, the time may not even be quadratic. */
const MOST_GROWTH_SHORT = 40;
/** Shorter times, in milliseconds, say more about the machine than about the text. */
const FLOOR = 10;

/** The line, shortened, if colouring ten times `length` characters takes more than `most` times as long as `length`. */
function slowLines(
  grammar: IGrammar,
  lineOf: (length: number) => string,
  length: number,
  most = MOST_GROWTH,
): string[] {
  const timeOf = (line: string): number => {
    const start = process.cpuUsage();
    grammar.tokenizeLine(line, textmate.INITIAL);
    return process.cpuUsage(start).user / 1000;
  };
  const [line, longer] = [lineOf(length), lineOf(10 * length)];
  const once = timeOf(line);
  const tenfold = timeOf(longer);
  if (tenfold <= most * Math.max(once, FLOOR)) return [];
  return [`${line.slice(0, 30)}… takes ${once} ms, and ten times of it ${tenfold} ms`];
}

/** The keywords, ids and references found by the colouring, as ranges of the line. */
function coloured(grammar: IGrammar, line: string): string[] {
  const tokens = stretchesOf(grammar, line);
  const keyword = tokens.find((token) => token.scopes.some((scope) => KEYWORD.test(scope)));
  return [
    ...(keyword ? [`keyword ${keyword.start}-${keyword.end}`] : []),
    ...merge(tokens, 'entity.name.type.id'),
    ...merge(tokens, 'entity.name.type.reference'),
  ];
}

const KEYWORD =
  /^(?:keyword\.control|variable\.other\.property|punctuation\.definition\.(?:list|quote|comment))/;

/** The same, as the grammar parses it. */
function parsed(line: string): string[] {
  const { kind, keyword, id, into, text } = parseLine({ content: line, end: '' });
  const about = ['part', 'amend', 'reword', 'omit', 'move', 'before', 'after'].includes(kind);
  const references = text && kind !== 'comment' ? text.references : [];
  const named = [...(about && id ? [id] : []), ...(into ? [into] : []), ...references];
  return [
    ...(keyword ? [`keyword ${keyword.start}-${keyword.end}`] : []),
    ...(id && !about && id.end > id.start ? [`entity.name.type.id ${id.start}-${id.end}`] : []),
    ...named
      .filter(({ start, end }) => end > start)
      .map(({ start, end }) => `entity.name.type.reference ${start}-${end}`),
  ];
}

/** The ranges with a scope; neighbouring ones are joined. */
function merge(tokens: readonly ScopedStretch[], scope: string): string[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of tokens.filter((token) => hasScope(token, scope))) {
    const last = stretches.at(-1);
    if (last?.end === start) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches.map(({ start, end }) => `${scope} ${start}-${end}`);
}
