import { diff3Merge } from 'node-diff3';
import { splitLines } from '../../text/lines.ts';

/**
 * The lines of which a merge has fewer copies than either side, although merging line by line would keep more. If there
 * are several equal lines, it is then uncertain which one each side removed: the two may have meant the same one.
 * Comments and white space around lines are left out.
 *
 * @param merged the lines of the merge, by their meaning
 * @param base the common ancestor
 * @param ours one side
 * @param theirs the other side
 */
export function doubtfulLines(
  merged: readonly string[],
  base: string,
  ours: string,
  theirs: string,
): readonly string[] {
  const [old, left, right] = [base, ours, theirs].map(contentsOf) as [string[], string[], string[]];
  const stay = countsOf(merged.map((line) => line.trim()));
  const [mine, yours] = [countsOf(left), countsOf(right)];
  const isFewer = (line: string, others: Counts): boolean => countIn(stay, line) < countIn(others, line);
  const fewer = [...mine.keys()].filter((line) => isFewer(line, mine) && isFewer(line, yours));
  if (fewer.length === 0) return [];
  // If comparing them in order would take too long, a person has to decide.
  if (effortOf(old, left) + effortOf(old, right) > MOST_EFFORT) return fewer;
  const regions = diff3Merge(left, old, right, { excludeFalseConflicts: true });
  const inOrder = countsOf(regions.flatMap(({ ok }) => ok ?? []));
  return fewer.filter((line) => isFewer(line, inOrder));
}

/** The comparisons of lines that take about a second. */
const MOST_EFFORT = 100_000_000;

/** How many comparisons the order of two lists takes: each line with all before it, and equal lines with each other. */
function effortOf(left: readonly string[], right: readonly string[]): number {
  const counts = countsOf(right);
  let effort = 0;
  for (const [line, count] of countsOf(left)) effort += count * countIn(counts, line);
  return (effort * Math.min(left.length, right.length)) / 2;
}

type Counts = ReadonlyMap<string, number>;

function contentsOf(text: string): string[] {
  return splitLines(text).flatMap(({ content }) => {
    const line = content.trim();
    return line === '' || line.startsWith('//') ? [] : [line];
  });
}

function countsOf(lines: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, countIn(counts, line) + 1);
  return counts;
}

function countIn(counts: Counts, line: string): number {
  return counts.get(line) ?? 0;
}
