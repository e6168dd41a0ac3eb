import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeTexts } from '../../server/src/engine/diff/index.ts';
import { conflictsIn } from '../../server/src/engine/text/index.ts';
import { repositoryRoot } from '../samples/published.ts';
import { type LineTree, printLines, readLines } from '../support/lineTree.ts';
import { expectNoLineLost, expectNothingBack } from '../support/mergedLines.ts';
import { editAtRandom, randomNumbers } from '../support/randomEdits.ts';
import { runs } from '../support/runs.ts';

const BASIC = readFileSync(join(repositoryRoot, 'samples', 'ipt', 'basic.competence'), 'utf8');

/** A part of it, with headers of its own. */
const SMALL = `framework small: Small
  version: 1.0.0
domain basic: Basic
domain other: Other
${BASIC.split('\n').slice(2, 38).join('\n')}
`;

/** Some random edits of the lines of a tree. */
function edit(tree: LineTree, seed: number, count: number): void {
  const random = randomNumbers(seed * 7919);
  let fresh = seed * 1000;
  for (let index = 0; index < count; index++) editAtRandom({ files: [tree], random, fresh: () => fresh++ });
}

/** The edited sample: its first lines by one script, and the rest by another; 0 leaves them unchanged. */
function edited(first: number, second: number): string {
  const tree = readLines(BASIC);
  const half = Math.floor(tree.children.length / 2);
  const parts = [tree.children.slice(0, half), tree.children.slice(half)].map((children) => ({
    text: '',
    children,
  }));
  if (first > 0) edit(parts[0] as LineTree, first, 5);
  if (second > 0) edit(parts[1] as LineTree, second, 5);
  return parts.map((part) => printLines(part)).join('');
}

describe('merging random edits', () => {
  it('gives what one side has when the other changed nothing, or the same', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const [base, other] = [edited(0, 0), edited(seed, seed)];
      assert.deepEqual(mergeTexts(base, base, other), { text: other, conflicts: 0 });
      assert.deepEqual(mergeTexts(base, other, base), { text: other, conflicts: 0 });
      assert.deepEqual(mergeTexts(base, other, other), { text: other, conflicts: 0 });
    }
  });

  it('makes both edits if they concern different parts, in either order', () => {
    for (let seed = 1; seed <= 200; seed++) {
      // Two scripts, because both sides would otherwise add the same ids.
      const other = seed + 500;
      const [base, both] = [edited(0, 0), edited(seed, other)];
      const [ours, theirs] = [edited(seed, 0), edited(0, other)];
      assert.deepEqual(mergeTexts(base, ours, theirs), { text: both, conflicts: 0 }, `seed ${seed}`);
      assert.deepEqual(mergeTexts(base, theirs, ours), { text: both, conflicts: 0 }, `seed ${seed}`);
    }
  });

  it('loses no line that either side wrote or that both kept', () => {
    const base = printLines(readLines(BASIC));
    for (let seed = 1; seed <= 200; seed++) {
      const sides = [seed, seed + 5000].map((script) => {
        const tree = readLines(BASIC);
        edit(tree, script, 8);
        return printLines(tree);
      });
      const [ours, theirs] = sides as [string, string];
      const { text } = mergeTexts(base, ours, theirs);
      expectNoLineLost(base, ours, theirs, text, `seed ${seed}`);
    }
  });

  it('keeps every statement, undoes no deletion and doubles nothing outside of conflict markers', function () {
    this.timeout(0);
    const { numRuns, seed = Date.now() % 1_000_000 } = runs(500);
    const random = randomNumbers(seed);
    let conflicted = 0;
    for (let run = 0; run < numRuns; run++) {
      const script = 1 + random(100_000_000);
      // Half of the edits are in a small document, in which the two sides meet more often.
      const start = script % 2 === 0 ? BASIC : SMALL;
      const base = printLines(readLines(start));
      const sides = [script, script + 100_000_001].map((each) => {
        const tree = readLines(start);
        edit(tree, each, 1 + (script % 7));
        return printLines(tree);
      });
      const [ours, theirs] = sides as [string, string];
      const { text, conflicts } = mergeTexts(base, ours, theirs);
      const about = `script ${script} of seed ${seed}`;
      assert.equal(conflictsIn(text).length, conflicts, about);
      expectNoLineLost(base, ours, theirs, text, about);
      expectNothingBack(base, ours, theirs, text, about);
      if (conflicts > 0) conflicted++;
    }
    assert.ok(conflicted > numRuns / 20, `${conflicted} of ${numRuns} merges had conflicts`);
  });
});
