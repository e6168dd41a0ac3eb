import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { parseLine } from '../../server/src/core/syntax/parseLine.ts';
import { DECLARATIONS, DIRECTIVES, SECTIONS } from '../../server/src/core/syntax/statement.ts';

/** Lines, each with the scopes of the stretches marked under it. */
const TABLE = `
framework ipt: Interpersonal Psychotherapy (IPT)
^^^^^^^^^ keyword.control.framework
          ^^^ entity.name.type.id
             ^ punctuation.separator.colon
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.heading
activity engage in basic: Ability to *engage* the client
^^^^^^^^ keyword.control.activity
         ^^^^^^ entity.name.type.id
                ^^ keyword.operator.in
                   ^^^^^ entity.name.type.reference
                                     ^^^^^^^^ markup.italic
  group: Ability to remind
  ^^^^^ keyword.control.group
       ^ punctuation.separator.colon
         ^^^^^^^^^^^^^^^^^ markup.heading
domain basic
^^^^^^ keyword.control.domain
       ^^^^^ entity.name.type.id
facet phase: initial, middle
^^^^^ keyword.control.facet
      ^^^^^ entity.name.type.id
             ^^^^^^^ string.unquoted.value
                    ^ punctuation.separator.comma
part of ipt
^^^^^^^ keyword.control.part
        ^^^ entity.name.type.reference
include @generic/alliance
^^^^^^^ keyword.control.include
        ^ punctuation.definition.reference
         ^^^^^^^^^^^^^^^^ entity.name.type.reference
amend engage
^^^^^ keyword.control.amend
      ^^^^^^ entity.name.type.reference
  retitle: Ability to engage the young person
  ^^^^^^^ keyword.control.retitle
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ meta.text
  omit: replaced by psycho-education
  ^^^^ keyword.control.omit
  omit [engage-4]: no sick role
  ^^^^ keyword.control.omit
        ^^^^^^^^ entity.name.type.reference
  reword [direct]: An ability to speak
  ^^^^^^ keyword.control.reword
          ^^^^^^ entity.name.type.reference
  move [direct] to review
  ^^^^ keyword.control.move
        ^^^^^^ entity.name.type.reference
                ^^ keyword.operator.to
                   ^^^^^^ entity.name.type.reference
  before [direct]:
  ^^^^^^ keyword.control.before
          ^^^^^^ entity.name.type.reference
  application:
  ^^^^^^^^^^^ keyword.control.application
             ^ punctuation.separator.colon
    - [direct] An ability to be **plain**, see @engage and @generic/alliance.
    ^ punctuation.definition.list.begin
      ^ punctuation.definition.id.begin
       ^^^^^^ entity.name.type.id
             ^ punctuation.definition.id.end
               ^^^^^^^^^^^^^^^^^ meta.text
                                ^^^^^^^^^ markup.bold
                                                ^^^^^^ entity.name.type.reference
                                                            ^^^^^^^^^^^^^^^^ entity.name.type.reference
    - [UCL](https://www.ucl.ac.uk/CORE) or \`code\`, never \\@home
       ^^^ string.other.link.title
            ^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.underline.link
                                           ^^^^^^ markup.inline.raw
                                                         ^^ constant.character.escape
  version: 1.0.0
  ^^^^^^^ variable.other.property
         ^ punctuation.separator.colon
           ^^^^^ constant.numeric.version
  published: 2026-11-21
             ^^^^^^^^^^ constant.numeric.date
  requires: @engage, @a.b
            ^ punctuation.definition.reference
             ^^^^^^ entity.name.type.reference
                      ^^^ entity.name.type.reference
  see:@engage
       ^^^^^^ entity.name.type.reference
  > What *every* session rests on.
  ^ punctuation.definition.quote.begin
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.quote
         ^^^^^^^ markup.italic
  ? One list or two?
  ^ keyword.control.question
    ^^^^^^^^^^^^^^^^ string.unquoted.question
// A note to ourselves
^^ punctuation.definition.comment
^^^^^^^^^^^^^^^^^^^^^^ comment.line.double-slash
`;

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

/** What lines are made of, for those that nobody thought of. */
const PIECES = [
  ...DECLARATIONS,
  ...SECTIONS,
  ...DIRECTIVES,
  'in',
  'of',
  'to',
  ' ',
  ' ',
  ' ',
  ':',
  '@a',
  '@a/b.c',
  '(',
  '[x]',
  '[',
  ']',
  '-',
  '>',
  '?',
  '//',
  '\\',
  'word',
  '.',
  'e-mail@a',
];

/** A stretch of a line and the scopes that it has. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

describe('TextMate colouring', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  for (const { line, start, end, scope } of readTable(TABLE)) {
    it(`${line.trim()} — ${scope}`, () => {
      for (const token of tokensOf(grammar, line)) {
        if (token.end <= start || token.start >= end) continue;
        assert.ok(has(token, scope), `'${line.slice(token.start, token.end)}' is ${token.scopes.join(' ')}`);
      }
    });
  }

  for (const keyword of [...DECLARATIONS, ...SECTIONS, ...DIRECTIVES]) {
    it(`colours '${keyword}' as a keyword`, () => {
      const [first] = tokensOf(grammar, LINE_OF[keyword] ?? `${keyword} id: Title`);
      assert.ok(first && has(first, 'keyword'), first?.scopes.join(' '));
      assert.equal(first.start, 0);
    });
  }

  it('finds the keywords, ids and references that the grammar finds', () => {
    const lines = fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(lines, (line) => {
        assert.deepEqual(coloured(grammar, line), parsed(line));
      }),
      // The same lines each time, so that a change is judged by what it does; `RUNS=9000` tries others.
      process.env.RUNS ? { numRuns: Number(process.env.RUNS) } : { numRuns: 3000, seed: 20_261_121 },
    );
  });

  it('takes no longer than its length for a line of brackets and spaces', () => {
    for (const line of ['- ['.repeat(3000), `activity ${'a '.repeat(5000)}`, `- ${'*a _b `'.repeat(2000)}`]) {
      assert.equal(grammar.tokenizeLine(line, textmate.INITIAL, 5000).stoppedEarly, false);
    }
  });
});

/** What the colouring takes for keyword, ids and references, as stretches of the line. */
function coloured(grammar: IGrammar, line: string): string[] {
  const tokens = tokensOf(grammar, line);
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

/** The stretches that have a scope; what stands side by side is one. */
function merge(tokens: readonly Token[], scope: string): string[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of tokens.filter((token) => has(token, scope))) {
    const last = stretches.at(-1);
    if (last?.end === start) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches.map(({ start, end }) => `${scope} ${start}-${end}`);
}

function has(token: Token, scope: string): boolean {
  return token.scopes.some((candidate) => candidate.startsWith(`${scope}.`) || candidate === scope);
}

function tokensOf(grammar: IGrammar, line: string): Token[] {
  return grammar.tokenizeLine(line, textmate.INITIAL).tokens.map(({ startIndex, endIndex, scopes }) => ({
    start: startIndex,
    end: Math.min(endIndex, line.length),
    scopes,
  }));
}

function readTable(table: string): { line: string; start: number; end: number; scope: string }[] {
  let line = '';
  return table
    .split('\n')
    .slice(1, -1)
    .flatMap((row) => {
      const mark = /^\s*(\^+) ([a-z][a-z.-]*)$/.exec(row);
      if (!mark) line = row;
      if (!mark?.[1] || !mark[2]) return [];
      const start = row.indexOf('^');
      return [{ line, start, end: start + mark[1].length, scope: mark[2] }];
    });
}

async function loadGrammar(): Promise<IGrammar> {
  const { createOnigScanner, createOnigString, loadWASM } = oniguruma;
  await loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
  const path = 'syntaxes/competence.tmLanguage.json';
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(path, 'utf8'), path),
  });
  const grammar = await registry.loadGrammar('source.competence');
  assert.ok(grammar, `${path} is no grammar`);
  return grammar;
}
