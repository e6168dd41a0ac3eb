import { memo } from '../engine/memo.ts';
import { type Place, placeOf, type SyntaxNode } from '../engine/syntax/index.ts';
import { isInOutline } from './symbols.ts';

/** A node of the outline with its position. */
export interface PlacedNode {
  readonly node: SyntaxNode;
  readonly place: Place;
  readonly line: number;
}

/**
 * The outline nodes directly below a node at `line`. A node that is not shown in the outline is replaced by its
 * children.
 */
export function* symbolsUnder(node: SyntaxNode, inside: Place, line: number): Iterable<PlacedNode> {
  let at = line + (node.statement ? 1 : 0) + node.trivia;
  for (const child of node.children) {
    if (isInOutline(child)) yield { node: child, place: inside, line: at };
    else if (child.children.length) yield* symbolsUnder(child, placeOf(child.statement, inside), at);
    at += child.lines;
  }
}

const NONE: readonly number[] = Object.freeze([]);

/** The number of outline lines below a node at each depth. Cached by node, so unchanged nodes are not counted again. */
export function levelsOf(node: SyntaxNode): readonly number[] {
  return node.children.length === 0 ? NONE : levelsUnder(node);
}

const levelsUnder = memo((node: SyntaxNode): readonly number[] => {
  const counts: number[] = [];
  for (const child of node.children) {
    const own = isInOutline(child) ? 1 : 0;
    if (own) counts[0] = (counts[0] ?? 0) + 1;
    levelsOf(child).forEach((count, depth) => {
      counts[depth + own] = (counts[depth + own] ?? 0) + count;
    });
  }
  return counts;
});

/** Decides where to cut the outline of `root` so that it has at most `limit` lines. */
export function cutOutline(root: SyntaxNode, limit: number): OutlineCut {
  const counts = levelsOf(root);
  let left = limit;
  let depth = 0;
  while (depth < counts.length && (counts[depth] ?? 0) <= left) {
    left -= counts[depth] ?? 0;
    depth++;
  }
  return new OutlineCut(depth < counts.length ? depth : Number.POSITIVE_INFINITY, left, counts[0] ?? 0);
}

/**
 * Which lines an outline contains: all down to a certain depth and, at the next depth, as many complete lists as fit,
 * from the first on. If the top-level list alone is too long, it is cut.
 */
export class OutlineCut {
  /** The depth at which the outline is cut. */
  readonly #depth: number;
  #room: number;
  #top: number;
  #isFull = false;

  constructor(depth: number, room: number, top: number) {
    this.#depth = depth;
    this.#room = room;
    this.#top = top;
  }

  /** The number of top-level lines that are left out. */
  get leftAtTop(): number {
    return this.#top;
  }

  /** Whether the next top-level line is included. */
  takesTop(): boolean {
    if (this.#depth === 0 && this.#room === 0) return false;
    if (this.#depth === 0) this.#room--;
    this.#top--;
    return true;
  }

  /** Whether a list of `count` lines at `depth`, the next in the text, is included. */
  takes(depth: number, count: number): boolean {
    if (depth !== this.#depth) return depth < this.#depth;
    if (count > this.#room) this.#isFull = true;
    if (this.#isFull) return false;
    this.#room -= count;
    return true;
  }

  /**
   * How many levels are included in a node at `depth`, the next in the text, and includes them; undefined if only some
   * of the lists of a level are.
   */
  takeLevels(node: SyntaxNode, depth: number): number | undefined {
    const levels = this.#depth - depth;
    const count = levelsOf(node)[levels - 1] ?? 0;
    if (count === 0) return levels;
    if (this.#isFull) return levels - 1;
    if (count > this.#room) return undefined;
    this.#room -= count;
    return levels;
  }
}
