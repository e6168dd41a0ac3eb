import {
  measureIndentation,
  type Place,
  pathTo,
  placeIn,
  type Statement,
  type SyntaxDocument,
  type SyntaxNode,
} from '../engine/syntax/index.ts';

/** A line of a document, and what it stands in. */
export interface Standing {
  readonly statement: Statement;
  /** The place that the line stands in. */
  readonly place: Place;
  /** The nodes that it stands in, from the root on, its own not among them. */
  readonly above: readonly SyntaxNode[];
}

/** Where a line stands; a blank line stands where a statement typed at `column` would. Undefined past the end. */
export function standingAt(document: SyntaxDocument, line: number, column = 0): Standing | undefined {
  const statement = document.statements.at(line);
  if (statement === undefined) return undefined;
  const nodes = pathTo(document, line);
  const above =
    nodes.at(-1)?.statement === statement
      ? nodes.slice(0, -1)
      : openAt(nodes, measureIndentation(statement.source, column));
  return { statement, place: placeIn(above), above };
}

function openAt(nodes: readonly SyntaxNode[], column: number): readonly SyntaxNode[] {
  return nodes.filter(({ statement }) => statement === undefined || statement.indentation < column);
}
