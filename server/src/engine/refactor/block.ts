import { lineOf, linesOf, type SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Span } from '../text/span.ts';

const SUPPRESSION = /^\/\/\s*competence-ignore\b/;

/**
 * The lines that move together with the siblings from `first` to `last`: their own, their content, the comments directly
 * above the first, and the comments at the end of the last. Blank lines around them are not included.
 */
export function blockOf(document: SyntaxDocument, first: SyntaxNode, last: SyntaxNode = first): Span {
  return { start: startOf(document, first), end: endOf(document, last) };
}

/** The number of blank lines directly above a line. */
export function blankLinesAbove(document: SyntaxDocument, line: number): number {
  let count = 0;
  while (document.statements.at(line - count - 1)?.kind === 'blank') count++;
  return count;
}

function startOf(document: SyntaxDocument, { statement }: SyntaxNode): number {
  if (statement === undefined) return 0;
  const line = lineOf(document, statement);
  let start = line;
  let apart = false;
  for (let at = line - 1; at >= 0; at--) {
    const above = document.statements.at(at) as Statement;
    if (above.kind === 'blank') apart = true;
    else if (above.kind !== 'comment') break;
    else if (isSuppression(above)) start = at;
    else if (!apart && above.indentation <= statement.indentation) start = at;
    else apart = true;
  }
  return start;
}

function endOf(document: SyntaxDocument, node: SyntaxNode): number {
  const { end } = linesOf(document, node);
  let deepest = node;
  for (let child = node.children.at(-1); child; child = child.children.at(-1)) deepest = child;
  let own = end - deepest.trivia;
  for (let line = own; line < end; line++) {
    const statement = document.statements.at(line) as Statement;
    // A suppression belongs to the line after it, however it is indented.
    if (isSuppression(statement)) break;
    const isInside = statement.indentation > (node.statement?.indentation ?? -1);
    if (statement.kind === 'comment' && isInside) own = line + 1;
  }
  return own;
}

function isSuppression({ kind, source, start }: Statement): boolean {
  return kind === 'comment' && SUPPRESSION.test(source.slice(start));
}
