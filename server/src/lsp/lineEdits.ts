import type { TextChange } from '../engine/text/index.ts';

/** The lines from `first` to `last`, from 0. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** The lines that one change replaced: those from `start` to `oldEnd` became those from `start` to `newEnd`. */
export interface LineReplacement {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The lines that a change replaces, as numbered before it. */
export function lineReplacementOf({ range: { start, end }, text }: TextChange): LineReplacement {
  return { start: start.line, oldEnd: end.line, newEnd: start.line + text.split('\n').length - 1 };
}

/** The lines that have any of the edits in them, as numbered after the last edit. Each applies to the result of the one before it. */
export function editedLines(edits: readonly LineReplacement[]): LineRange[] {
  return edits.map((edit, index) =>
    edits.slice(index + 1).reduce((lines, { start, oldEnd, newEnd }) => moved(lines, start, oldEnd, newEnd), {
      first: edit.start,
      last: edit.newEnd,
    }),
  );
}

/** The same lines as they were numbered before the edits. */
export function linesBefore(lines: LineRange, edits: readonly LineReplacement[]): LineRange {
  return edits.reduceRight((now, { start, oldEnd, newEnd }) => moved(now, start, newEnd, oldEnd), lines);
}

/** Where some lines are after those from `start` to `from` were replaced by those from `start` to `to`. */
function moved({ first, last }: LineRange, start: number, from: number, to: number): LineRange {
  return {
    first: first > from ? first + to - from : Math.min(first, start),
    last: last > from ? last + to - from : last >= start ? to : last,
  };
}
