import type { SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Statement, StatementKind } from '../syntax/statement.ts';
import { blockOf } from './block.ts';
import { ownLine, sharesColumn } from './chosen.ts';
import type { Spot } from './rearrangement.ts';

/** An end of what stands in a node. */
export type Edge = 'start' | 'end';

/** What says something about the line above it, and comes before all else that stands there. */
const DESCRIBING: ReadonlySet<StatementKind> = new Set<StatementKind>(['property', 'prose']);

/** Whether a statement describes the one that it stands in, and is no part of a list. */
export function describes(statement: Statement | undefined): boolean {
  return statement !== undefined && DESCRIBING.has(statement.kind);
}

/** The first or the last part of the list that stands in a node. */
export function edgeOf({ children }: SyntaxNode, edge: Edge): SyntaxNode | undefined {
  const isPart = ({ statement }: SyntaxNode): boolean => !describes(statement);
  return edge === 'start' ? children.find(isPart) : children.findLast(isPart);
}

/**
 * Where a line is put that is to be the first or the last of the list in a node, `step` columns in where nothing
 * stands there yet. Undefined where the lines in it do not share a column.
 */
export function spotIn(
  document: SyntaxDocument,
  node: SyntaxNode,
  edge: Edge,
  step: number,
): Spot | undefined {
  if (!sharesColumn(node)) return undefined;
  const column = columnIn(node, step);
  const before = edge === 'start' ? edgeOf(node, 'start') : undefined;
  if (before) return { line: blockOf(document, before).start, column };
  const last = node.children.at(-1);
  const line = last ? blockOf(document, last).end : ownLine(document, node) + 1;
  return { line, column };
}

/** The column of what stands in a node, or would. */
export function columnIn({ statement, children }: SyntaxNode, step: number): number {
  const [child] = children;
  return child?.statement?.indentation ?? (statement ? statement.indentation + step : 0);
}

/** By how many columns what is chosen stands deeper than its parent; two where it has none to stand in. */
export function stepOf(parent: SyntaxNode): number {
  const own = parent.statement?.indentation;
  const child = parent.children[0]?.statement?.indentation;
  return own === undefined || child === undefined ? 2 : child - own;
}
