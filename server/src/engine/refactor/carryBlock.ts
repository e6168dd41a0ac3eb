import type { SyntaxDocument } from '../syntax/document.ts';
import type { DocumentChange, Span } from '../text/span.ts';
import { type LineChange, mayShift, type NewLine, shiftedLines, toTextChanges } from './lineChanges.ts';
import { blankLines, gapsAt, takenOut } from './rearrangement.ts';

/** Lines of a document, half-open, from 0. */
export interface Lines {
  readonly path: string;
  readonly document: SyntaxDocument;
  readonly block: Span;
}

/** The destination of moved lines. */
export interface Placement {
  readonly path: string;
  readonly document: SyntaxDocument;
  /** The line, from 0, before which they are inserted. */
  readonly line: number;
  /** New lines before the moved ones, such as a section for them. */
  readonly opening?: readonly NewLine[];
  /** Whether blank lines separate the siblings there. */
  readonly isSpaced?: boolean;
}

/** Changes a moved line; `index` counts the moved lines from 0. */
export type Rewrite = (line: NewLine, index: number) => NewLine;

const AS_IT_IS: Rewrite = (line) => line;

/**
 * Moves lines to another place, possibly in another document, and indents them by a number of columns. Blank lines
 * around them are kept, but two in a row are not left behind. Returns a function that computes the changes; undefined
 * if the lines would be indented too deeply.
 */
export function carryBlock(
  { path, document, block }: Lines,
  placement: Placement,
  columns: number,
  rewrite: Rewrite = AS_IT_IS,
): (() => DocumentChange[]) | undefined {
  if (!mayShift(document, block, columns)) return undefined;
  const { line: to, opening = [], isSpaced = false } = placement;
  const isSame = path === placement.path;
  return () => {
    const carried = shiftedLines(document, block, columns).map(rewrite);
    if (isSame && opening.length === 0 && to >= block.start && to <= block.end) {
      const isUnchanged = columns === 0 && rewrite === AS_IT_IS;
      return isUnchanged ? [] : changesOf(path, document, [{ ...block, lines: carried }]);
    }
    const { before, after } = gapsAt(document, block, to, placement.document, isSpaced);
    const lines = [...blankLines(before), ...opening, ...carried, ...blankLines(after)];
    const removal: LineChange = { ...takenOut(document, block), lines: [] };
    const insertion: LineChange = { start: to, end: to, lines };
    return isSame
      ? changesOf(path, document, [removal, insertion])
      : [
          ...changesOf(path, document, [removal]),
          ...changesOf(placement.path, placement.document, [insertion]),
        ];
  };
}

function changesOf(path: string, document: SyntaxDocument, changes: readonly LineChange[]): DocumentChange[] {
  return toTextChanges(document, changes).map((change) => ({ path, ...change }));
}
