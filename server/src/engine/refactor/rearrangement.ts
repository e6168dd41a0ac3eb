import type { SyntaxDocument } from '../syntax/document.ts';
import type { Span, TextChange } from '../text/span.ts';
import { blankLinesAbove } from './block.ts';
import { type LineChange, mayShift, shiftedLines, shiftInPlace, toTextChanges } from './lineChanges.ts';

/** Lines that move within their document. */
export interface Rearrangement {
  /** The number of lines that they move down; negative for up. */
  readonly lines: number;
  /** The number of columns that they move to the right; negative for left. */
  readonly columns: number;
  readonly changes: () => readonly TextChange[];
}

/** The new position of lines: before this line, from 0, and in this column. */
export interface BlockPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Moves a block of lines, with the blank lines above it, to another position. Undefined when it would be deeper than the
 * deepest column that counts.
 */
export function moveBlock(
  document: SyntaxDocument,
  block: Span,
  to: number,
  columns: number,
): Rearrangement | undefined {
  if (!mayShift(document, block, columns)) return undefined;
  if (to >= block.start && to <= block.end) {
    return { lines: 0, columns, changes: () => shiftInPlace(document, block, columns) };
  }
  const { before, after } = gapsAt(document, block, to);
  const removed = takenOut(document, block);
  const start = to > block.start ? to - (removed.end - removed.start) : to;
  const changes = (): TextChange[] => {
    const moved = shiftedLines(document, block, columns);
    const lines = [...blankLines(before), ...moved, ...blankLines(after)];
    return toTextChanges(document, [
      { ...removed, lines: [] },
      { start: to, end: to, lines },
    ]);
  };
  return { lines: start + before - block.start, columns, changes };
}

/** Swaps a block with the one directly before or after it. Lines between the two stay between them. */
export function swapBlocks(document: SyntaxDocument, block: Span, other: Span): Rearrangement {
  const isDown = other.start >= block.end;
  const changes = (): TextChange[] => {
    const between: Span = isDown
      ? { start: block.end, end: other.start }
      : { start: other.end, end: block.start };
    const own = shiftedLines(document, block, 0);
    const gap = shiftedLines(document, between, 0);
    const removed: LineChange = isDown
      ? { start: block.start, end: other.start, lines: [] }
      : { start: other.end, end: block.end, lines: [] };
    const at = isDown ? other.end : other.start;
    const lines = isDown ? [...gap, ...own] : [...own, ...gap];
    return toTextChanges(document, [removed, { start: at, end: at, lines }]);
  };
  return { lines: isDown ? other.end - block.end : other.start - block.start, columns: 0, changes };
}

/** The lines to remove with a block: if there are blank lines on both sides, those on one side as well. */
export function takenOut(document: SyntaxDocument, block: Span): Span {
  const above = blankLinesAbove(document, block.start);
  const { length } = document.statements;
  const isLast = block.end >= length - 1 && (document.statements.at(block.end)?.source ?? '') === '';
  const isApart = isLast || document.statements.at(block.end)?.kind === 'blank';
  return { start: isApart ? block.start - above : block.start, end: block.end };
}

/** Blank lines. */
export function blankLines(count: number): { readonly content: string }[] {
  return Array.from({ length: count }, () => ({ content: '' }));
}

/**
 * The number of blank lines that a block needs around it before line `to`, of its own document or another, to be as
 * separate as it was, or as its new siblings are.
 */
export function gapsAt(
  document: SyntaxDocument,
  block: Span,
  to: number,
  target: SyntaxDocument = document,
  isSpaced = false,
): { readonly before: number; readonly after: number } {
  const gap = isSpaced ? 1 : Math.min(1, blankLinesAbove(document, block.start));
  const isBlank = (line: number): boolean => target.statements.at(line)?.kind === 'blank';
  const isEnd = to >= target.statements.length;
  return {
    before: to === 0 || isBlank(to - 1) ? 0 : gap,
    after: isEnd || isBlank(to) ? 0 : gap,
  };
}
