import { lineOf, linesOf, pathTo, type SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { type Place, placeOf } from '../syntax/places.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Span } from '../text/span.ts';
import { removeNode } from './removal.ts';
import type { DocumentChange, Finding, WorkspaceView } from './rule.ts';

/** The current position of a line in the workspace, which fixes are made from. */
export interface LinePosition {
  readonly path: string;
  readonly document: SyntaxDocument;
  readonly line: number;
  readonly statement: Statement;
  readonly node: SyntaxNode;
  /** The nodes around the line, from the root to its parent. */
  readonly ancestors: readonly SyntaxNode[];
  readonly place: Place;
}

/** The current position of a finding or another line; undefined if the line no longer exists. */
export function spotOf(
  { path, statement }: Pick<Finding, 'path' | 'statement'>,
  workspace: WorkspaceView,
): LinePosition | undefined {
  const document = workspace.document(path);
  const line = document ? lineOf(document, statement) : -1;
  if (document === undefined || line < 0) return undefined;
  const nodes = pathTo(document, line);
  const node = nodes.at(-1) as SyntaxNode;
  const ancestors = nodes.slice(0, -1);
  let place: Place = 'top';
  for (const ancestor of ancestors) place = placeOf(ancestor.statement, place);
  return { path, document, line, statement, node, ancestors, place };
}

/** Replaces a span of a line; columns count from 0. */
export function replaceIn({ path, line }: LinePosition, span: Span, text: string): DocumentChange {
  return {
    path,
    range: { start: { line, column: span.start }, end: { line, column: span.end } },
    text,
  };
}

/** Inserts text into a line at a column, from 0. */
export function insertAt(spot: LinePosition, column: number, text: string): DocumentChange {
  return replaceIn(spot, { start: column, end: column }, text);
}

/** Removes a line with everything under it. */
export function removeLine({ path, document, node }: LinePosition): DocumentChange {
  return { path, ...removeNode(document, node) };
}

/** Indents nodes, each with everything under it, by a number of columns; negative to the left. */
export function shiftNodes(
  { path, document }: LinePosition,
  nodes: readonly SyntaxNode[],
  columns: number,
): DocumentChange[] {
  return nodes.flatMap((node) => {
    const { start, end } = linesOf(document, node);
    return shiftLines(path, document, start, end, columns);
  });
}

/** Indents one line without the lines under it, by a number of columns; negative to the left. */
export function shiftLine({ path, document, line }: LinePosition, columns: number): DocumentChange[] {
  return shiftLines(path, document, line, line + 1, columns);
}

/** The indentation of a line, as typed. */
export function indentationOf({ source, start }: Statement): string {
  return source.slice(0, start);
}

function shiftLines(
  path: string,
  document: SyntaxDocument,
  start: number,
  end: number,
  columns: number,
): DocumentChange[] {
  const changes: DocumentChange[] = [];
  let line = start;
  for (const statement of document.statements.slice(start, end)) {
    if (statement.kind !== 'blank') {
      const text = ' '.repeat(Math.max(0, statement.indentation + columns));
      const range = { start: { line, column: 0 }, end: { line, column: statement.start } };
      changes.push({ path, range, text });
    }
    line++;
  }
  return changes;
}
