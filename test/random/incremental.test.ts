import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  documentText,
  editDocument,
  lineOf,
  parseDocument,
  pathTo,
} from '../../server/src/engine/syntax/document.ts';
import type { SyntaxNode } from '../../server/src/engine/syntax/nest.ts';
import { anyLine, UNUSUAL_SPACES } from '../support/anyLine.ts';
import { runs } from '../support/runs.ts';
import { wholeDocument } from '../support/wholeDocument.ts';

/** Lines of every kind, and some unrecognised ones. */
const LINES = [
  'framework f: Title',
  'part of f',
  'domain d: A domain',
  'activity a in d: An activity',
  'activity',
  'group: g',
  'knowledge:',
  'application:',
  '- [x] An ability to do @d/e (see @a)',
  '- by:',
  '? a question',
  '? [ Bob ]  a question',
  '> prose',
  '// comment',
  '',
  'phase: initial',
  'amend a',
  'reword [x]: y',
  'move [x] to d',
  'what is this',
  '\t- tab',
  '\u0000\ud800',
];

const indentation = fc.oneof(
  fc.integer({ min: 0, max: 9 }).map((columns) => ' '.repeat(columns)),
  fc.constantFrom(' '.repeat(250), ...UNUSUAL_SPACES),
);
const said = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: anyLine() },
);
const line = fc.tuple(indentation, said).map(([space, text]) => space + text);
const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\r');
const text = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 30 })
  .map((lines) => lines.map(([content, end]) => content + end).join(''));
const snippet = fc.oneof(
  text,
  line,
  fc.string({ maxLength: 5 }),
  fc.constantFrom('\n', '\r', '\r\n', '  ', ''),
);
const position = fc.record({
  line: fc.integer({ min: -1, max: 35 }),
  column: fc.integer({ min: -1, max: 40 }),
});
const change = fc.record({ start: position, end: position, text: snippet });

describe('incremental parsing', () => {
  it('equals parsing the whole text, for thousands of random edit sequences', () => {
    fc.assert(
      fc.property(text, fc.array(change, { minLength: 1, maxLength: 8 }), (before, changes) => {
        let document = parseDocument(before);
        for (const { start, end, text: inserted } of changes) {
          document = editDocument(document, { range: { start, end }, text: inserted }).document;
          const fresh = parseDocument(documentText(document));
          assert.deepEqual(wholeDocument(document), wholeDocument(fresh));
        }
        [...document.statements].forEach((statement, index) => {
          assert.equal(lineOf(document, statement), index);
        });
      }),
      runs(3000),
    );
  }).timeout(300_000);

  it('returns the text that was typed', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string(), fc.string({ unit: 'binary' })), (typed) => {
        assert.equal(documentText(parseDocument(typed)), typed);
      }),
    );
  });

  it('finds the node of every line', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const document = parseDocument(typed);
        [...document.statements].forEach((statement, index) => {
          const found = pathTo(document, index).at(-1);
          const trivia = statement.kind === 'blank' || statement.kind === 'comment';
          if (!trivia) assert.equal(found?.statement, statement);
          else assert.ok(!found?.statement || lineOf(document, found.statement) < index);
        });
      }),
    );
  });
});

describe('a keystroke', () => {
  const items = Array.from(
    { length: 30_000 },
    (_, index) => `      - An ability to do the thing number ${index}`,
  );
  const activities = items.flatMap((item, index) =>
    index % 20 === 0 ? [`  activity a${index}: Ability`, '    application:', item] : [item],
  );
  const big = ['framework f: F', 'domain d: D', ...activities].join('\n');

  it('in a framework of 30,000 competences parses one line and shares every other statement and node', () => {
    const before = parseDocument(big);
    const at = { line: 16_000, column: 12 };
    const { document: after, added } = editDocument(before, { range: { start: at, end: at }, text: 'x' });
    assert.equal(added.length, 1);
    const kept = new Set(before.statements);
    assert.equal([...after.statements].filter((statement) => !kept.has(statement)).length, 1);
    assert.equal(newNodes(before.root, after.root), 5); // root, domain, activity, section, item
  });
});

function newNodes(before: SyntaxNode, after: SyntaxNode): number {
  const old = new Set<SyntaxNode>();
  const collect = (node: SyntaxNode): void => {
    old.add(node);
    node.children.forEach(collect);
  };
  collect(before);
  const count = (node: SyntaxNode): number =>
    old.has(node) ? 0 : 1 + node.children.reduce((sum, child) => sum + count(child), 0);
  return count(after);
}
