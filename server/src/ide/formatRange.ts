import {
  changedText,
  formatDocument,
  linesOf,
  parseDocument,
  pathTo,
  type SyntaxDocument,
  type SyntaxNode,
} from '../engine/syntax/index.ts';
import type { Range, Span, TextChange } from '../engine/text/index.ts';

/**
 * The changes that bring the lines of a range into the canonical layout. If those alone would change the parent of a
 * line, because columns no longer match, the block around them is formatted as well.
 */
export function formatRange(document: SyntaxDocument, range: Range): TextChange[] {
  const changes = formatDocument(document);
  const lines = linesIn(range);
  const blocks = pathTo(document, lines.start)
    .map((node) => linesOf(document, node))
    .filter(({ start, end }) => start <= lines.start && end >= lines.end)
    .reverse();
  for (const block of [lines, ...blocks]) {
    const kept = changes.filter((change) => touches(change, block));
    if (keepsNesting(document, kept)) return kept;
  }
  return changes;
}

/** A range that ends at the start of a line does not include that line. */
function linesIn({ start, end }: Range): Span {
  const isBefore = end.column === 0 && end.line > start.line;
  return { start: start.line, end: isBefore ? end.line : end.line + 1 };
}

function touches({ range }: TextChange, { start, end }: Span): boolean {
  return range.start.line < end && range.end.line >= start;
}

function keepsNesting(document: SyntaxDocument, changes: readonly TextChange[]): boolean {
  return isAlike(document.root, parseDocument(changedText(document, changes)).root);
}

function isAlike(left: SyntaxNode, right: SyntaxNode): boolean {
  if (left.statement?.kind !== right.statement?.kind || left.children.length !== right.children.length)
    return false;
  return left.children.every((child, index) => {
    const other = right.children[index];
    return other !== undefined && isAlike(child, other);
  });
}
