import { type Place, placeOf, type SyntaxNode } from '../engine/syntax/index.ts';
import { isInOutline } from './symbols.ts';

/** A node of the outline where it stands. */
export interface PlacedNode {
  readonly node: SyntaxNode;
  readonly place: Place;
  readonly line: number;
}

/** The nodes of the outline right under a node that stands in `line`; what is no line of an outline gives way to what it holds. */
export function* symbolsUnder(node: SyntaxNode, inside: Place, line: number): Iterable<PlacedNode> {
  let at = line + (node.statement ? 1 : 0) + node.trivia;
  for (const child of node.children) {
    if (isInOutline(child)) yield { node: child, place: inside, line: at };
    else if (child.children.length) yield* symbolsUnder(child, placeOf(child.statement, inside), at);
    at += child.lines;
  }
}

const NONE: readonly number[] = Object.freeze([]);

const levels = new WeakMap<SyntaxNode, readonly number[]>();

/** How many lines of the outline stand under a node, by how deep; a node that an edit did not touch is not counted again. */
export function levelsOf(node: SyntaxNode): readonly number[] {
  if (node.children.length === 0) return NONE;
  const known = levels.get(node);
  if (known) return known;
  const counts: number[] = [];
  for (const child of node.children) {
    const own = isInOutline(child) ? 1 : 0;
    if (own) counts[0] = (counts[0] ?? 0) + 1;
    levelsOf(child).forEach((count, depth) => {
      counts[depth + own] = (counts[depth + own] ?? 0) + count;
    });
  }
  levels.set(node, counts);
  return counts;
}

/** Where the outline of `root` ends that has `limit` lines at most. */
export function cutAt(root: SyntaxNode, limit: number): OutlineCut {
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
 * Which lines an outline takes: all down to a depth, and of that depth, from the first on, as many lists as there is
 * room for, none of them in part; of the top, where a list would be all there is, as many lines.
 */
export class OutlineCut {
  /** The depth that is not taken as a whole. */
  readonly #depth: number;
  #room: number;
  #top: number;
  #isFull = false;

  constructor(depth: number, room: number, top: number) {
    this.#depth = depth;
    this.#room = room;
    this.#top = top;
  }

  /** How many lines at top are not taken. */
  get leftAtTop(): number {
    return this.#top;
  }

  /** Whether the next line at top is taken. */
  takesTop(): boolean {
    if (this.#depth === 0 && this.#room === 0) return false;
    if (this.#depth === 0) this.#room--;
    this.#top--;
    return true;
  }

  /** Whether a list of `count` lines at `depth` is taken, the next in the text. */
  takes(depth: number, count: number): boolean {
    if (depth !== this.#depth) return depth < this.#depth;
    if (count > this.#room) this.#isFull = true;
    if (this.#isFull) return false;
    this.#room -= count;
    return true;
  }

  /** What is listed of a node at `depth`, the next in the text; undefined if it is only a part of its lists. */
  stateOf(node: SyntaxNode, depth: number): string | undefined {
    const count = this.#countIn(node, depth);
    if (count === 0 || this.#isFull) return `${this.#depth - depth} ${count === 0}`;
    return count <= this.#room ? `${this.#depth - depth} true` : undefined;
  }

  /** Lists of a node what `stateOf` says. */
  pass(node: SyntaxNode, depth: number): void {
    if (!this.#isFull) this.#room -= this.#countIn(node, depth);
  }

  #countIn(node: SyntaxNode, depth: number): number {
    return depth < this.#depth ? (levelsOf(node)[this.#depth - depth - 1] ?? 0) : 0;
  }
}
