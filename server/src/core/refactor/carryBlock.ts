import type { SyntaxDocument } from '../syntax/document.ts';
import type { DocumentChange, Span } from '../text/span.ts';
import { type LineChange, mayShift, type NewLine, shiftedLines, toTextChanges } from './lineChanges.ts';
import { blankLines, gapsAt, takenOut } from './rearrangement.ts';

/** Lines of a document, half-open, base 0. */
export interface Lines {
  readonly path: string;
  readonly document: SyntaxDocument;
  readonly block: Span;
}

/** Where lines are carried to. */
export interface Landing {
  readonly path: string;
  readonly document: SyntaxDocument;
  /** Before this line, base 0. */
  readonly line: number;
  /** Lines that are written before those that are carried, such as the section that they stand in from then on. */
  readonly opening?: readonly NewLine[];
  /** Whether those of their kind stand apart there, so that what is carried has to. */
  readonly isSpaced?: boolean;
}

/** What becomes of a line that is carried; base 0 from the first of them. */
export type Rewrite = (line: NewLine, index: number) => NewLine;

const AS_IT_IS: Rewrite = (line) => line;

/**
 * Takes lines to another place, be it in another document, and moves them by so many columns. What stood apart stands
 * apart there too, and where it was no second blank line is left behind. Gives what works the changes out; undefined
 * when the lines would stand too deep for their nesting to count.
 */
export function carryBlock(
  { path, document, block }: Lines,
  landing: Landing,
  columns: number,
  rewrite: Rewrite = AS_IT_IS,
): (() => DocumentChange[]) | undefined {
  if (!mayShift(document, block, columns)) return undefined;
  const { line: to, opening = [], isSpaced = false } = landing;
  const isSame = path === landing.path;
  return () => {
    const carried = shiftedLines(document, block, columns).map(rewrite);
    if (isSame && opening.length === 0 && to >= block.start && to <= block.end) {
      const isUnchanged = columns === 0 && rewrite === AS_IT_IS;
      return isUnchanged ? [] : changesOf(path, document, [{ ...block, lines: carried }]);
    }
    const { before, after } = gapsAt(document, block, to, landing.document, isSpaced);
    const lines = [...blankLines(before), ...opening, ...carried, ...blankLines(after)];
    const removal: LineChange = { ...takenOut(document, block), lines: [] };
    const insertion: LineChange = { start: to, end: to, lines };
    return isSame
      ? changesOf(path, document, [removal, insertion])
      : [...changesOf(path, document, [removal]), ...changesOf(landing.path, landing.document, [insertion])];
  };
}

function changesOf(path: string, document: SyntaxDocument, changes: readonly LineChange[]): DocumentChange[] {
  return toTextChanges(document, changes).map((change) => ({ path, ...change }));
}
