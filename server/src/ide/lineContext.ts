import {
  measureIndentation,
  type Place,
  pathTo,
  placeIn,
  type Statement,
  type SyntaxDocument,
  type SyntaxNode,
} from '../engine/syntax/index.ts';

/** A line of a document with its ancestors. */
export interface LineAndAncestors {
  readonly statement: Statement;
  /** The place of the line. */
  readonly place: Place;
  /** Its ancestors, from the root down. */
  readonly above: readonly SyntaxNode[];
}

/**
 * Finds the ancestors of a line. For a blank line, they are those of a statement typed at `column`. Undefined past the
 * end.
 */
export function lineContextAt(
  document: SyntaxDocument,
  line: number,
  column = 0,
): LineAndAncestors | undefined {
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
