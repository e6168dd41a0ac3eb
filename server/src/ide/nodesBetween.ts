import { type Place, placeOf, type SyntaxNode } from '../engine/syntax/index.ts';

/** A node with its ancestors. */
export interface VisitedNode {
  readonly node: SyntaxNode;
  /** The place of the node. */
  readonly place: Place;
  /** From 0. */
  readonly line: number;
  /** Its ancestors, from the root down. */
  readonly above: readonly SyntaxNode[];
}

/**
 * The nodes whose own lines are from `first` up to `end`, in order. The cost is these lines and the siblings on the
 * path to them.
 */
export function* nodesBetween(root: SyntaxNode, first: number, end: number): Iterable<VisitedNode> {
  yield* visitUnder(root, 'top', 0, [root], first, end);
}

function* visitUnder(
  node: SyntaxNode,
  inside: Place,
  line: number,
  above: readonly SyntaxNode[],
  first: number,
  end: number,
): Iterable<VisitedNode> {
  let at = line + (node.statement ? 1 : 0) + node.trivia;
  for (const child of node.children) {
    if (at >= end) return;
    if (at >= first) yield { node: child, place: inside, line: at, above };
    if (at + child.lines > first && child.children.length) {
      yield* visitUnder(child, placeOf(child.statement, inside), at, [...above, child], first, end);
    }
    at += child.lines;
  }
}
