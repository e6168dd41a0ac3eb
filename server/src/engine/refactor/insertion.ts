import type { SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Statement, StatementKind } from '../syntax/statement.ts';
import { blockOf } from './block.ts';
import { ownLine, sharesColumn } from './chosen.ts';
import type { BlockPosition } from './rearrangement.ts';

/** An end of the content of a node. */
export type Edge = 'start' | 'end';

/** Statements that describe their parent, and come before its other children. */
const DESCRIBING: ReadonlySet<StatementKind> = new Set<StatementKind>(['property', 'prose']);

/** Whether a statement describes its parent, and is not an entry of a list. */
export function describes(statement: Statement | undefined): boolean {
  return statement !== undefined && DESCRIBING.has(statement.kind);
}

/** The first or the last entry of the list in a node. */
export function edgeOf({ children }: SyntaxNode, edge: Edge): SyntaxNode | undefined {
  const isPart = ({ statement }: SyntaxNode): boolean => !describes(statement);
  return edge === 'start' ? children.find(isPart) : children.findLast(isPart);
}

/**
 * The position of a new first or last entry of the list in a node, indented by `step` columns if the list is empty.
 * Undefined when the lines in it are not aligned.
 */
export function spotIn(
  document: SyntaxDocument,
  node: SyntaxNode,
  edge: Edge,
  step: number,
): BlockPosition | undefined {
  if (!sharesColumn(node)) return undefined;
  const column = columnIn(node, step);
  const before = edge === 'start' ? edgeOf(node, 'start') : undefined;
  if (before) return { line: blockOf(document, before).start, column };
  const last = node.children.at(-1);
  const line = last ? blockOf(document, last).end : ownLine(document, node) + 1;
  return { line, column };
}

/** The column of the children of a node, or of a new first child. */
export function columnIn({ statement, children }: SyntaxNode, step: number): number {
  const [child] = children;
  return child?.statement?.indentation ?? (statement ? statement.indentation + step : 0);
}

/** The number of columns between the selection and its parent; two at the top of a file. */
export function stepOf(parent: SyntaxNode): number {
  const own = parent.statement?.indentation;
  const child = parent.children[0]?.statement?.indentation;
  return own === undefined || child === undefined ? 2 : child - own;
}
