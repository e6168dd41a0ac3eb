import { splitLines } from '../../text/lines.ts';
import type { MarkerStyle, MergedText } from './mergedText.ts';

/** Marks one conflict from the first to the last line in which the three versions differ. */
export function markDifference(base: string, ours: string, theirs: string, markers: MarkerStyle): MergedText {
  const end = /\r\n|\n|\r/.exec(ours)?.[0] ?? '\n';
  const [old, left, right] = [base, ours, theirs].map(linesOf) as [string[], string[], string[]];
  return { text: withEnds(around(left, old, right, markers), end), conflicts: 1 };
}

/** Our lines, the base's and theirs between conflict markers. */
export function marked(
  ours: readonly string[],
  base: readonly string[],
  theirs: readonly string[],
  { size, ...labels }: MarkerStyle,
): string[] {
  return [
    `${'<'.repeat(size)} ${labels.ours}`,
    ...ours,
    `${'|'.repeat(size)} ${labels.base}`,
    ...base,
    '='.repeat(size),
    ...theirs,
    `${'>'.repeat(size)} ${labels.theirs}`,
  ];
}

function around(
  ours: readonly string[],
  base: readonly string[],
  theirs: readonly string[],
  markers: MarkerStyle,
): string[] {
  const shortest = Math.min(ours.length, base.length, theirs.length);
  let start = 0;
  while (start < shortest && ours[start] === base[start] && ours[start] === theirs[start]) start++;
  let end = 0;
  const last = (lines: readonly string[]): string | undefined => lines[lines.length - 1 - end];
  while (end < shortest - start && last(ours) === last(base) && last(ours) === last(theirs)) end++;
  const middle = (lines: readonly string[]): readonly string[] => lines.slice(start, lines.length - end);
  return [
    ...ours.slice(0, start),
    ...marked(middle(ours), middle(base), middle(theirs), markers),
    ...ours.slice(ours.length - end),
  ];
}

function linesOf(text: string): string[] {
  const lines = splitLines(text).map(({ content }) => content);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function withEnds(lines: readonly string[], end: string): string {
  return lines.map((line) => line + end).join('');
}
