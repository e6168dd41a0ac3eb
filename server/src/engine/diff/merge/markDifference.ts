import { splitLines } from '../../text/lines.ts';
import type { MarkerStyle, MergedLine, MergedText } from './mergedText.ts';
import { writeMarkers } from './writeMarkers.ts';

/** Marks one conflict from the first to the last line in which the three versions differ. */
export function markDifference(base: string, ours: string, theirs: string, markers: MarkerStyle): MergedText {
  const end = /\r\n|\n|\r/.exec(ours)?.[0] ?? '\n';
  const [old, left, right] = [base, ours, theirs].map(linesOf) as [string[], string[], string[]];
  return { text: withEnds(writeMarkers(around(left, old, right), markers), end), conflicts: 1 };
}

function around(ours: readonly string[], base: readonly string[], theirs: readonly string[]): MergedLine[] {
  const shortest = Math.min(ours.length, base.length, theirs.length);
  let start = 0;
  while (start < shortest && ours[start] === base[start] && ours[start] === theirs[start]) start++;
  let end = 0;
  const last = (lines: readonly string[]): string | undefined => lines[lines.length - 1 - end];
  while (end < shortest - start && last(ours) === last(base) && last(ours) === last(theirs)) end++;
  const middle = (lines: readonly string[]): readonly string[] => lines.slice(start, lines.length - end);
  return [
    ...ours.slice(0, start),
    { ours: middle(ours), base: middle(base), theirs: middle(theirs) },
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
