import { lineOf, linesOf, pathTo, type SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { type Place, placeOf } from '../syntax/places.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Span } from '../text/span.ts';
import { removeNode } from './removal.ts';
import type { DocumentChange, Finding, WorkspaceView } from './rule.ts';

/** A line of the workspace as it stands now: what a fix is made from. */
export interface Spot {
  readonly path: string;
  readonly document: SyntaxDocument;
  readonly line: number;
  readonly statement: Statement;
  readonly node: SyntaxNode;
  /** What the line stands in, the root first, its parent last. */
  readonly ancestors: readonly SyntaxNode[];
  readonly place: Place;
}

/** Where a finding, or another line, stands now; undefined when it is there no more. */
export function spotOf(
  { path, statement }: Pick<Finding, 'path' | 'statement'>,
  workspace: WorkspaceView,
): Spot | undefined {
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

/** Replaces a stretch of a line. */
export function replaceIn({ path, line }: Spot, span: Span, text: string): DocumentChange {
  return {
    path,
    range: { start: { line, column: span.start }, end: { line, column: span.end } },
    text,
  };
}

/** Puts text into a line. */
export function insertAt(spot: Spot, column: number, text: string): DocumentChange {
  return replaceIn(spot, { start: column, end: column }, text);
}

/** Takes out a line, with all that stands under it. */
export function removeLine({ path, document, node }: Spot): DocumentChange {
  return { path, ...removeNode(document, node) };
}

/** Moves nodes, each with all that stands under it, by so many columns. */
export function shiftNodes(
  { path, document }: Spot,
  nodes: readonly SyntaxNode[],
  columns: number,
): DocumentChange[] {
  return nodes.flatMap((node) => {
    const { start, end } = linesOf(document, node);
    return shiftLines(path, document, start, end, columns);
  });
}

/** Moves one line alone. */
export function shiftLine({ path, document, line }: Spot, columns: number): DocumentChange[] {
  return shiftLines(path, document, line, line + 1, columns);
}

/** The line end that the document uses. */
export function lineEndOf(document: SyntaxDocument): string {
  return document.statements.at(0)?.end || '\n';
}

/** A line's indentation, as it is typed. */
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
