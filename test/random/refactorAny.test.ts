import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Workspace } from '../../server/src/engine/index.ts';
import {
  chosenAt,
  type Refactoring,
  rearrange,
  refactoringsOf,
  WAYS,
} from '../../server/src/engine/refactor/index.ts';
import { changedText, parseDocument } from '../../server/src/engine/syntax/index.ts';
import type { Range } from '../../server/src/engine/text/index.ts';
import { text as anyText } from '../support/randomWorkspaces.ts';
import { textsAfter } from '../support/refactor.ts';
import { runs } from '../support/runs.ts';

const PATH = 'folder/a.competence';
/** A line end of one character. */
const LINE_FEED = /(?<!\r)\n/;

/** Problems that no refactoring may cause. */
const WATCHED = new Set([
  'unknown-statement',
  'misplaced',
  'inconsistent-indentation',
  'orphaned-fragment',
  'orphaned-sub-competence',
]);

const SENTENCES = [
  '- [one] An ability to listen, and to answer',
  '- An ability to help; an ability to ask',
  '- An ability to look at the whole, by:',
  '- asking',
  '- hearing and saying',
  '> Listen to the client; speak plainly; end well',
  '> - a list in Markdown',
  '>',
  '? Is this all?',
  '// a comment',
  '  // a comment that stands deeper',
  '// competence-ignore orphaned-fragment: so it is',
  '',
  '',
];

/** Documents in which most things are in their place, as those of authors. */
const wellFormed = fc
  .array(
    fc.record({
      domain: fc.boolean(),
      activity: fc.boolean(),
      head: fc.constantFrom('knowledge:', 'application:', 'attitudes:', 'group: Some', 'group gg: More', ''),
      lines: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(...SENTENCES)), {
        maxLength: 5,
      }),
    }),
    { maxLength: 7 },
  )
  .map((blocks) => {
    const lines = ['framework f: First', '  version: 1.0.0', ''];
    let deepest = 0;
    blocks.forEach(({ domain, activity, head, lines: own }, index) => {
      if (domain || index === 0) lines.push(`domain d${index}: A domain`, '  > What it is for');
      if (activity || domain || index === 0) lines.push('', `  activity a${index}: An activity`);
      if (head) lines.push(`    ${head}`);
      deepest = head ? 3 : 2;
      let last = deepest;
      for (const [depth, line] of own) {
        const level = Math.min(deepest + depth, last);
        lines.push(line === '' ? '' : '  '.repeat(level) + line);
        if (line.startsWith('- ')) last = level + 1;
      }
    });
    return lines.join('\n');
  });

const source = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: wellFormed }, { weight: 1, arbitrary: anyText }),
    fc.constantFrom('', '\n'),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([lines, end, lineEnd]) => (lines + end).replaceAll('\n', lineEnd));
const position = fc.record({
  line: fc.integer({ min: 0, max: 40 }),
  column: fc.integer({ min: 0, max: 50 }),
});
const range: fc.Arbitrary<Range> = fc.oneof(
  position.map((start) => ({ start, end: start })),
  fc
    .tuple(position, fc.integer({ min: 0, max: 6 }), fc.nat(20))
    .map(([start, lines, column]) => ({ start, end: { line: start.line + lines, column } })),
);

describe('all refactorings of any document', function () {
  this.timeout(180_000);

  it('keep every line except those they change, and cause no problem', () => {
    fc.assert(
      fc.property(source, range, (text, selected) => {
        const workspace = workspaceOf(text);
        const document = workspace.document(PATH);
        const chosen = document && chosenAt(PATH, document, selected);
        for (const refactoring of chosen ? refactoringsOf(chosen, workspace) : []) {
          const after = textsAfter(workspace, refactoring.edit());
          const all = [...after.values()].join('\n');
          const sent = `${refactoring.id}\n${text}\n--- becomes\n${all}`;
          expectKept(refactoring, text, all, sent);
          // If a text has both kinds of line ends, the result may as well.
          if (text.includes('\r\n') && !LINE_FEED.test(text))
            assert.doesNotMatch(after.get(PATH) ?? '', LINE_FEED, sent);
          const problems = new Workspace();
          for (const [path, now] of after) problems.open(path, now);
          const [before, now] = [watchedIn(workspace), watchedIn(problems)];
          for (const [rule, count] of now) assert.ok(count <= (before.get(rule) ?? 0), `${rule}: ${sent}`);
        }
      }),
      runs(1000),
    );
  });

  it('report the new position of moved lines, and always end', () => {
    fc.assert(
      fc.property(source, range, fc.constantFrom(...WAYS), (text, selected, way) => {
        let document = parseDocument(text);
        let at = selected;
        for (let steps = 0; ; steps++) {
          assert.ok(steps < 200, `${way} goes on for ever\n${text}`);
          const chosen = chosenAt(PATH, document, at);
          const moved = chosen && rearrange(chosen, way);
          if (chosen === undefined || moved === undefined) return;
          const [node] = chosen.nodes;
          const line = document.statements.indexOf(node?.statement as never);
          document = parseDocument(changedText(document, moved.changes()));
          const now = document.statements.at(line + moved.lines);
          assert.equal(now?.source.trim(), node?.statement?.source.trim(), `${way}\n${text}`);
          const column = (node?.statement?.indentation ?? 0) + moved.columns;
          assert.equal(now?.indentation, column, `${way}\n${text}`);
          const first = Math.min(line, at.start.line) + moved.lines;
          const last = at.end.line + moved.lines;
          at = { start: { line: first, column: 0 }, end: { line: last, column: 1 } };
        }
      }),
      runs(1500),
    );
  });
});

function workspaceOf(text: string): Workspace {
  const workspace = new Workspace();
  workspace.open(PATH, text);
  return workspace;
}

function watchedIn(workspace: Workspace): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const path of workspace.paths()) {
    for (const { rule } of workspace.problems(path)) {
      // An invisible mark hides that the line is unrecognised, until the line is indented again without it.
      const id = rule.id === 'unreadable-character' ? 'unknown-statement' : rule.id;
      if (WATCHED.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** Compares the lines before and after a refactoring and, in rewritten lines, the words. */
function expectKept({ id }: Refactoring, before: string, after: string, sent: string): void {
  const gone = difference(linesIn(before), linesIn(after));
  const come = difference(linesIn(after), linesIn(before));
  switch (id) {
    case 'extractGroup':
      assert.deepEqual([gone, come], [[], ['group: Title of the group']], sent);
      break;
    case 'inlineGroup':
      assert.deepEqual([gone.length, come], [1, []], sent);
      assert.match(gone[0] ?? '', /^group/, sent);
      break;
    case 'splitDomain':
      assert.deepEqual([gone, come.length], [[], 1], sent);
      assert.match(come[0] ?? '', /^part of /, sent);
      break;
    case 'splitHere':
    case 'splitAtJoint':
      assert.deepEqual([gone.length, come.length], [1, 2], sent);
      assert.deepEqual(difference(wordsIn(gone), wordsIn(come)), [], sent);
      break;
    case 'joinPart':
      assert.deepEqual([gone.length, come.length], [2, 1], sent);
      assert.deepEqual(difference(wordsIn(gone), wordsIn(come)), [], sent);
      break;
    case 'itemsOfProse':
    case 'proseOfItems':
      assert.deepEqual(difference(wordsIn(gone), wordsIn(come)), [], sent);
      assert.deepEqual(difference(wordsIn(come), wordsIn(gone)), [], sent);
      break;
    default:
      assert.deepEqual([gone, come], [[], []], sent);
  }
}

function linesIn(text: string): string[] {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Words that joined two sentences may be removed, and the bullets of a list are not words. */
function wordsIn(lines: readonly string[]): string[] {
  const words =
    lines
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word !== 'and' && !/^\d{1,3}$/.test(word));
}

/** The elements of `left` that are not in `right`, counting repetitions. */
function difference(left: readonly string[], right: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const each of right) counts.set(each, (counts.get(each) ?? 0) + 1);
  return left.filter((each) => {
    const count = counts.get(each) ?? 0;
    counts.set(each, count - 1);
    return count <= 0;
  });
}
