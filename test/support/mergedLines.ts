import assert from 'node:assert/strict';
import { diffComm } from 'node-diff3';

/**
 * Fails when a merge lost a line. A line may go only where a side took it out: of each line, counted as often as it
 * stands there, the merge has at least those that the base has, less those that either side took out, plus those that
 * a side added; what both added may be there once. Of equal lines, each side may take out another.
 * @param base the text that both sides come from
 * @param ours one side
 * @param theirs the other side
 * @param text what the merge gave
 * @param about which merge it was, for the message
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
    // Blank lines say nothing, and may go.
    if (line === '' || countIn(merged, line) >= least) continue;
    // Of a line that has its id from one side and its text from the other, both are there.
    const [, head = '', said = ''] = /^(- (?:\[[^\]]*\])?|[^:]*:)\s*(.*)$/.exec(line) ?? [];
    const parts = [said, ...(head.match(/[\w-]+/g) ?? [])].filter((part) => part !== '');
    const isNew = !old.has(line);
    const written = parts.filter((part) => !base.includes(part));
    for (const part of isNew ? written : parts)
      assert.ok(text.split(part).length > least, `${about}: ${line}`);
  }
}

type Counts = ReadonlyMap<string, number>;

/** How many of each line a side took out of the base, and how many it added. */
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
