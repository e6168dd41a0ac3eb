import { linesOf, type SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Position, TextChange } from '../text/span.ts';

/**
 * The change that removes a node with everything under it and the blank lines after it. Comments after it stay,
 * because they usually refer to the next line.
 */
export function removeNode(document: SyntaxDocument, node: SyntaxNode): TextChange {
  const { statements } = document;
  const { start, end } = linesOf(document, node);
  let after = end - trailingTrivia(node);
  while (after < end && statements.at(after)?.kind === 'blank') after++;
  if (after < statements.length) {
    return { range: { start: { line: start, column: 0 }, end: { line: after, column: 0 } }, text: '' };
  }
  const last = statements.length - 1;
  const endOf = (line: number): Position => ({ line, column: statements.at(line)?.source.length ?? 0 });
  // At the end of the file, a final line break stays.
  if (last > start && endOf(last).column === 0) {
    return { range: { start: { line: start, column: 0 }, end: endOf(last) }, text: '' };
  }
  // Without one, the line break before the node is removed instead.
  const from = start === 0 ? { line: 0, column: 0 } : endOf(start - 1);
  return { range: { start: from, end: endOf(last) }, text: '' };
}

/** The number of blank and comment lines at the end of a node. */
function trailingTrivia(node: SyntaxNode): number {
  const last = node.children.at(-1);
  return last ? trailingTrivia(last) : node.trivia;
}
