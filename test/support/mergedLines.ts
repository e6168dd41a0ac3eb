import assert from 'node:assert/strict';
import { diffComm } from 'node-diff3';
import { conflictsIn } from '../../server/src/engine/text/index.ts';

/**
 * Fails if a merge lost a line. A line may only be missing if a side removed it: of each line, with repetitions, the
 * merge has at least as many as the base, minus those that either side removed, plus those that a side added; a line
 * that both added may occur once. Of equal lines, each side may remove another one.
 * @param base the common ancestor
 * @param ours one side
 * @param theirs the other side
 * @param text the result of the merge
 * @param about the name of the merge, for the message
 * @throws AssertionError that names the line
 */
export function expectNoLineLost(
  base: string,
  ours: string,
  theirs: string,
  text: string,
  about: string,
): void {
  const [left, right] = [changesOf(base, ours), changesOf(base, theirs)];
  const [old, merged] = [base, text].map((each) => countsOf(linesIn(each))) as [Counts, Counts];
  for (const line of new Set([...linesIn(ours), ...linesIn(theirs)])) {
    const taken = countIn(left.taken, line) + countIn(right.taken, line);
    const added = Math.max(countIn(left.added, line), countIn(right.added, line));
    const least = countIn(old, line) - taken + added;
    // Blank lines have no meaning, and may be missing.
    if (line === '' || countIn(merged, line) >= least) continue;
    // A line with its id from one side and its text from the other contains both.
    const [, head = '', said = ''] = /^(-\s+(?:\[[^\]]*\])?|[^:]*:)\s*(.*)$/.exec(line) ?? [];
    const parts = [said, ...(head.match(/[\w-]+/g) ?? [])].filter((part) => part !== '');
    const isNew = !old.has(line);
    const written = parts.filter((part) => !base.includes(part));
    for (const part of isNew ? written : parts)
      assert.ok(text.split(part).length > least, `${about}: ${line}`);
  }
}

/**
 * Fails if a merge has, outside of conflict markers, a line that a side removed, or more of a line, or of an id, than
 * either side.
 * @param base the common ancestor
 * @param ours one side
 * @param theirs the other side
 * @param text the result of the merge
 * @param about the name of the merge, for the message
 * @throws AssertionError that names the line
 */
export function expectNothingBack(
  base: string,
  ours: string,
  theirs: string,
  text: string,
  about: string,
): void {
  const [outside, old, left, right] = [outsideMarkers(text), base, ours, theirs].map((each) =>
    countsOf(linesIn(each).flatMap((line) => [spaced(line), ...idsIn(line)])),
  ) as [Counts, Counts, Counts, Counts];
  for (const [line, count] of outside) {
    if (line === '' || line.startsWith('//')) continue;
    const [was, mine, yours] = [old, left, right].map((each) => countIn(each, line)) as [
      number,
      number,
      number,
    ];
    const isRemoved = was === 1 && (mine === 0 || yours === 0);
    assert.ok(!isRemoved, `${about}: is back: ${line}`);
    assert.ok(count <= Math.max(was, mine, yours, 1), `${about}: is doubled: ${line}`);
  }
}

function outsideMarkers(text: string): string {
  const conflicts = conflictsIn(text);
  return text
    .split('\n')
    .filter((_, number) => !conflicts.some(({ first, last }) => number >= first && number <= last))
    .join('\n');
}

/** A line with single spaces. */
function spaced(line: string): string {
  return line.replace(/\s+/g, ' ');
}

function idsIn(line: string): string[] {
  return /^-\s+\[[^\]]*\]/.exec(line)?.map((id) => id.replace(/^-\s+/, '')) ?? [];
}

type Counts = ReadonlyMap<string, number>;

/** The number of each line that a side removed from the base, and added. */
function changesOf(base: string, side: string): { readonly taken: Counts; readonly added: Counts } {
  const parts = diffComm(linesIn(base), linesIn(side));
  const [taken, added] = [
    parts.flatMap((part) => ('buffer1' in part ? part.buffer1 : [])),
    parts.flatMap((part) => ('buffer2' in part ? part.buffer2 : [])),
  ];
  return { taken: countsOf(taken), added: countsOf(added) };
}

function linesIn(text: string): string[] {
  return text.split(/\r\n|\n|\r/).map((line) => line.trim());
}

function countsOf(lines: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, countIn(counts, line) + 1);
  return counts;
}

function countIn(counts: Counts, line: string): number {
  return counts.get(line) ?? 0;
}
