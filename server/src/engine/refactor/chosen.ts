import { lineOf, pathTo, type SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { type Place, placeIn } from '../syntax/places.ts';
import { isTrivia, type Statement } from '../syntax/statement.ts';
import type { Range, Span } from '../text/span.ts';
import { blockOf } from './block.ts';

/** The selection in a document: one statement, or several siblings. */
export interface Chosen {
  readonly path: string;
  readonly document: SyntaxDocument;
  /** The exact selected range. */
  readonly range: Range;
  /** The selected nodes, at least one. */
  readonly nodes: readonly SyntaxNode[];
  /** Their ancestors, from the root to their parent. */
  readonly ancestors: readonly SyntaxNode[];
  readonly parent: SyntaxNode;
  /** The index of the first one among the children of the parent. */
  readonly index: number;
  /** The place that they are in. */
  readonly place: Place;
  /** Their lines, with the comments that go with them. */
  readonly block: Span;
}

/**
 * The selection of a range: the statement at it or, for several lines, the siblings that contain them all. Undefined
 * without a statement in the range: on blank lines and comments, and past the end.
 */
export function chosenAt(path: string, document: SyntaxDocument, range: Range): Chosen | undefined {
  const lines = statementLines(document, range);
  if (lines === undefined) return undefined;
  const from = pathTo(document, lines.first);
  const to = lines.last === lines.first ? from : pathTo(document, lines.last);
  // The deepest node that both paths share, but never a selected one.
  let shared = 0;
  while (shared + 1 < Math.min(from.length, to.length) - 1 && from[shared + 1] === to[shared + 1]) shared++;
  const parent = from[shared];
  const first = from[shared + 1];
  const last = to[shared + 1];
  if (parent === undefined || first === undefined || last === undefined) return undefined;
  const index = parent.children.indexOf(first);
  const count = first === last ? 1 : parent.children.indexOf(last, index) - index + 1;
  const ancestors = from.slice(0, shared + 1);
  return {
    path,
    document,
    range,
    nodes: parent.children.slice(index, index + count),
    ancestors,
    parent,
    index,
    place: placeIn(ancestors),
    block: blockOf(document, first, last),
  };
}

/** The only selected node; undefined if there are several. */
export function single({ nodes }: Chosen): (SyntaxNode & { readonly statement: Statement }) | undefined {
  const [node] = nodes;
  return nodes.length === 1 && hasStatement(node) ? node : undefined;
}

/** The first selected statement. */
export function firstChosen({ nodes }: Chosen): Statement {
  return nodes[0]?.statement as Statement;
}

/** Whether all selected statements have one of these kinds. */
export function isAllOf({ nodes }: Chosen, ...kinds: readonly Statement['kind'][]): boolean {
  return nodes.every(({ statement }) => statement !== undefined && kinds.includes(statement.kind));
}

/** Whether the children of a node are aligned. Comparing the first and the last is enough, because they never get deeper. */
export function sharesColumn({ children }: SyntaxNode): boolean {
  return children[0]?.statement?.indentation === children.at(-1)?.statement?.indentation;
}

/** The line of a node's own statement, from 0. */
export function ownLine(document: SyntaxDocument, { statement }: SyntaxNode): number {
  return statement ? lineOf(document, statement) : 0;
}

function hasStatement(node: SyntaxNode | undefined): node is SyntaxNode & { readonly statement: Statement } {
  return node?.statement !== undefined;
}

/** The first and the last non-blank line in a range. A line at whose start the range ends is not included. */
function statementLines(
  { statements }: SyntaxDocument,
  { start, end }: Range,
): { readonly first: number; readonly last: number } | undefined {
  const isBefore = end.column === 0 && end.line > start.line;
  let first = start.line;
  let last = Math.min(isBefore ? end.line - 1 : end.line, statements.length - 1);
  const isEmpty = (line: number): boolean => isTrivia(statements.at(line) as Statement);
  while (first <= last && isEmpty(first)) first++;
  while (first <= last && isEmpty(last)) last--;
  return first <= last ? { first, last } : undefined;
}
