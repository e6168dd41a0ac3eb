import type { SyntaxDocument } from '../engine/syntax/index.ts';
import type { Position, Range } from '../engine/text/index.ts';
import { stretchesAt } from './stretches.ts';

/**
 * The ranges that a selection grows to, the smallest first: from the word to its part of the line, the line, its block,
 * its list, and so on. A position outside the text counts as the nearest one inside.
 */
export function selectionsAt(document: SyntaxDocument, asked: Position): readonly [Range, ...Range[]] {
  const position = nearestIn(document, asked);
  const nowhere: Range = { start: position, end: position };
  const [first = nowhere, ...more] = growing(
    [...stretchesAt(document, position)].filter((stretch) => takesIn(stretch, nowhere)),
  );
  return [first, ...more];
}

/** A position past the end of a line or of the text means its end. */
function nearestIn({ statements }: SyntaxDocument, asked: Position): Position {
  const line = Math.min(asked.line, statements.length - 1);
  const { length } = statements.at(line)?.source ?? '';
  return { line, column: asked.line > line ? length : Math.min(asked.column, length) };
}

/** Each range contains the one before it, and is larger. */
function growing(stretches: Iterable<Range>): Range[] {
  const grown: Range[] = [];
  for (const stretch of stretches) {
    const last = grown.at(-1);
    if (last === undefined || (takesIn(stretch, last) && !takesIn(last, stretch))) grown.push(stretch);
  }
  return grown;
}

function takesIn(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(outer.end, inner.end) >= 0;
}

function compare(left: Position, right: Position): number {
  return left.line - right.line || left.column - right.column;
}
