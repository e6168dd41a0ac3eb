import { type Place, placeOf, type SyntaxNode } from '../engine/syntax/index.ts';

/** A node, and what it stands in. */
export interface VisitedNode {
  readonly node: SyntaxNode;
  /** The place that it stands in. */
  readonly place: Place;
  /** From 0. */
  readonly line: number;
  /** The nodes that it stands in, from the root on. */
  readonly above: readonly SyntaxNode[];
}

/** The nodes whose own lines stand from `first` up to `end`, in their order; costs those lines and the siblings on the way. */
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
