import type { Disputed, MarkerStyle, MergedLine } from './mergedText.ts';

/** The lines of a merge with the disputed ones between conflict markers. */
export function writeMarkers(lines: readonly MergedLine[], markers: MarkerStyle): string[] {
  return lines.flatMap((line) => (typeof line === 'string' ? [line] : marked(line, markers)));
}

/** The lines of a merge with all versions of the disputed ones, without markers. */
export function allVersions(lines: readonly MergedLine[]): string[] {
  return lines.flatMap((line) =>
    typeof line === 'string' ? [line] : [...line.ours, ...line.base, ...line.theirs],
  );
}

function marked({ ours, base, theirs }: Disputed, { style, size, ...labels }: MarkerStyle): string[] {
  const [start, end] = style === 'diff3' ? [0, 0] : agreedEnds(ours, theirs);
  const middle = (lines: readonly string[]): readonly string[] => lines.slice(start, lines.length - end);
  const ancestor = style === 'merge' ? [] : [`${'|'.repeat(size)} ${labels.base}`, ...base];
  return [
    ...ours.slice(0, start),
    `${'<'.repeat(size)} ${labels.ours}`,
    ...middle(ours),
    ...ancestor,
    '='.repeat(size),
    ...middle(theirs),
    `${'>'.repeat(size)} ${labels.theirs}`,
    ...ours.slice(ours.length - end),
  ];
}

/** The number of equal lines at the start and at the end of two lists. */
function agreedEnds(left: readonly string[], right: readonly string[]): readonly [number, number] {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return [start, end];
}
