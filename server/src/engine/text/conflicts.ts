import { splitLines } from './lines.ts';

/** An unresolved merge conflict: the lines of its first and its last marker, from 0. */
export interface Conflict {
  readonly first: number;
  readonly last: number;
}

/** A line with its number, from 0. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

/** The shortest markers that are recognised, if they form a whole conflict. A single marker needs git's usual length. */
export const SHORTEST_MARKER = 3;
const USUAL_MARKER = 7;

const MARKER = /^\uFEFF?([<|=>])\1{2,}(?=[ \t]|$)/;

/** Whether a line, without its line end, may be a conflict marker. `conflictsAmong` decides. */
export function mayBeMarker(text: string): boolean {
  return MARKER.test(text);
}

/** The conflicts in a text, in order. */
export function conflictsIn(text: string): Conflict[] {
  return conflictsAmong(splitLines(text).map(({ content }, line) => ({ line, text: content })));
}

/**
 * The conflicts that the markers among `lines` form, in order: three markers of one length, or four with the common
 * ancestor. Conflicts inside others, with longer markers, are part of those. A marker that somebody left behind counts
 * as a conflict as well, except `=======`, which people also draw under titles. Other lines have no effect.
 */
export function conflictsAmong(lines: Iterable<NumberedLine>): Conflict[] {
  /** The open conflicts by the length of their markers. */
  const open = new Map<number, OpenConflict>();
  const found: Conflict[] = [];
  for (const { line, text } of lines) {
    const marker = MARKER.exec(text)?.[0].replace('\uFEFF', '');
    if (marker === undefined) continue;
    const size = marker.length;
    const current = open.get(size);
    const isUsual = size >= USUAL_MARKER;
    if (marker[0] === '<') {
      if (current && isUsual) found.push({ first: current.first, last: current.last });
      open.set(size, { first: line, last: line, isDivided: false });
    } else if (marker[0] === '>') {
      if (current && (current.isDivided || isUsual)) found.push({ first: current.first, last: line });
      else if (isUsual) found.push({ first: line, last: line });
      open.delete(size);
    } else if (current) {
      open.set(size, { first: current.first, last: line, isDivided: current.isDivided || marker[0] === '=' });
    } else if (isUsual && marker[0] === '|') found.push({ first: line, last: line });
  }
  for (const [size, { first, last }] of open) if (size >= USUAL_MARKER) found.push({ first, last });
  return outermost(found);
}

interface OpenConflict extends Conflict {
  /** Whether the marker between the two sides was there. */
  readonly isDivided: boolean;
}

function outermost(found: readonly Conflict[]): Conflict[] {
  const sorted = [...found].sort((left, right) => left.first - right.first || right.last - left.last);
  const kept: Conflict[] = [];
  for (const conflict of sorted) {
    if (conflict.first > (kept.at(-1)?.last ?? -1)) kept.push(conflict);
  }
  return kept;
}

/** What is wrong with a conflict and what to do about it, as a message. */
export function conflictMessage(
  { first, last }: Conflict,
  advice = 'Keep the lines that are right, and delete the conflict markers.',
): string {
  const lines = first === last ? `line ${first + 1}` : `lines ${first + 1} to ${last + 1}`;
  return `This merge conflict is not resolved (${lines}). ${advice}`;
}
