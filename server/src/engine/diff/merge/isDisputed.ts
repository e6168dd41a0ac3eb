import { diff3Merge } from 'node-diff3';
import { splitLines } from '../../text/lines.ts';

/**
 * Whether a merge has fewer of some line than either side has, though by their order as lines more of them stay. Of
 * several equal lines, it is then not certain which one a side took out: the two may have meant the same one.
 * @param merged the lines of the merge, by what they say
 * @param base the text that both sides come from
 * @param ours one side
 * @param theirs the other side
 */
export function isDisputed(merged: readonly string[], base: string, ours: string, theirs: string): boolean {
  const [old, left, right] = [base, ours, theirs].map(contentsOf) as [string[], string[], string[]];
  const stay = countsOf(merged.map((line) => line.trim()));
  const [mine, yours] = [countsOf(left), countsOf(right)];
  const isFewer = (line: string, others: Counts): boolean => countIn(stay, line) < countIn(others, line);
  const inDoubt = [...mine.keys()].filter(
    (line) => line !== '' && isFewer(line, mine) && isFewer(line, yours),
  );
  if (inDoubt.length === 0) return false;
  const regions = diff3Merge(left, old, right, { excludeFalseConflicts: true });
  const inOrder = countsOf(regions.flatMap(({ ok }) => ok ?? []));
  return inDoubt.some((line) => isFewer(line, inOrder));
}

type Counts = ReadonlyMap<string, number>;

function contentsOf(text: string): string[] {
  return splitLines(text).map(({ content }) => content.trim());
}

function countsOf(lines: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, countIn(counts, line) + 1);
  return counts;
}

function countIn(counts: Counts, line: string): number {
  return counts.get(line) ?? 0;
}
