import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDocument, parseDocument } from '../../server/src/engine/syntax/index.ts';
import { anyLine, UNUSUAL_SPACES } from '../support/anyLine.ts';
import { format, meaning } from '../support/formatted.ts';
import { runs } from '../support/runs.ts';

function expectFormatted(text: string, expected: string): void {
  assert.equal(format(text), expected);
  assert.equal(format(expected), expected);
}

const LINES = [
  'framework f :Title',
  'part of  f',
  'domain d: A domain',
  'activity   a in  d: An activity',
  'activity x in: T',
  'group: g',
  'knowledge :',
  '-   [ x ]  An ability',
  '- by:',
  '-',
  '?a question',
  '?  [ Ann  B ]a question',
  '? [a](b) link',
  '>prose',
  '>   - nested prose',
  '//comment',
  '// comment  ',
  '',
  '   ',
  'phase:initial',
  'include   @f/x',
  'amend a',
  'amend : x',
  'amend :',
  'reword [x] : y',
  'move [x]   to d',
  'before [x]:',
  'what  is this',
  '1. listed',
];
const indentation = fc.oneof(
  fc.integer({ min: 0, max: 9 }).map((n) => ' '.repeat(n)),
  fc.constantFrom('\t', '\u00a0 ', ...UNUSUAL_SPACES),
);
const said = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: anyLine() },
);
const line = fc.tuple(indentation, said).map(([space, content]) => space + content);
const text = fc
  .tuple(
    fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n', '\r')), { maxLength: 30 }),
    fc.constantFrom('', '- x'),
  )
  .map(([lines, last]) => lines.map(([content, end]) => content + end).join('') + last);

describe('formatting', () => {
  it('formats levels, blank lines and the spaces inside a line', () => {
    expectFormatted(
      `// About
framework  ipt :Interpersonal
    version:1.0.0
domain basic:Basic
      >  Prose
      activity engage : Engage

          application:

            -  [direct]   Speak

            // why
            - Listen, by:
                 - asking
      // of the second
      activity two: Two
source s: S


`,
      `// About
framework ipt: Interpersonal
  version: 1.0.0

domain basic: Basic
  >  Prose

  activity engage: Engage
    application:
      - [direct] Speak
      // why
      - Listen, by:
        - asking

  // of the second
  activity two: Two

source s: S
`,
    );
  });

  it('keeps CRLF, and ends the file with a line end', () => {
    expectFormatted(
      'framework f: F\r\ndomain d: D\n- x',
      'framework f: F\r\n\r\ndomain d: D\r\n\r\n- x\r\n'.replace('\r\n\r\n- x', '\r\n- x'),
    );
  });

  it('leaves an empty file empty', () => {
    expectFormatted('', '');
    expectFormatted('\n  \n', '');
  });

  it('keeps the content of lines, whatever they are', () => {
    fc.assert(
      fc.property(text, (typed) => {
        assert.deepEqual(meaning(format(typed)), meaning(typed));
        assert.equal(format(typed).replace(/\s/g, ''), typed.replace(/\s/g, ''));
      }),
      runs(2000),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(text, (typed) => {
        assert.equal(format(format(typed)), format(typed));
      }),
      runs(2000),
    );
  });

  it('returns changes in order that do not overlap', () => {
    fc.assert(
      fc.property(text, (typed) => {
        let end = { line: 0, column: 0 };
        for (const { range } of formatDocument(parseDocument(typed))) {
          assert.ok(
            range.start.line > end.line ||
              (range.start.line === end.line && range.start.column >= end.column),
          );
          end = range.end;
        }
      }),
    );
  });

  it('keeps the space before a colon if the line would otherwise change its meaning', () => {
    expectFormatted('amend  : x\n', 'amend : x\n');
    expectFormatted('amend :\n', 'amend :\n');
  });

  it('treats a line of any white space as blank', () => {
    for (const space of UNUSUAL_SPACES)
      expectFormatted(
        `domain d: D\n  ${space}\n  > Prose${space}\n  -${space}x\n`,
        'domain d: D\n  > Prose\n  - x\n',
      );
  });

  it('keeps nesting that is too deep for two spaces per level', () => {
    const deep = Array.from({ length: 180 }, (_, depth) => `${' '.repeat(depth)}- item ${depth}`).join('\n');
    assert.deepEqual(meaning(format(deep)), meaning(deep));
    assert.equal(format(format(deep)), format(deep));
  });
});
