import { diff3Merge } from 'node-diff3';
import type { SyntaxNode } from '../../syntax/nest.ts';
import { matchVersions } from '../matchVersions.ts';
import { startWordings } from '../wordings.ts';
import { contentOfLine, indentOf, type LineNode, type LineTree } from './lineNodes.ts';
import type { MarkerStyle } from './mergedText.ts';
import { marked } from './mergeLines.ts';
import { mergeOrders } from './mergeOrders.ts';
import { mergeStatements } from './mergeStatements.ts';

/** The three trees of a merge. */
export interface Trees {
  readonly base: LineTree;
  readonly ours: LineTree;
  readonly theirs: LineTree;
}

type Side = keyof Trees;

/** One element in each tree; undefined if a tree does not contain it. */
interface Thing {
  readonly base: number | undefined;
  readonly ours: number | undefined;
  readonly theirs: number | undefined;
}

/** The lines of the merged tree, and the number of conflicts marked in them. */
export interface MergedLines {
  readonly lines: readonly string[];
  readonly conflicts: number;
}

/**
 * Merges three trees of lines; undefined if the sides move an element to different places, or one removes what the
 * other changes.
 */
export function mergeTrees(trees: Trees, markers: MarkerStyle): MergedLines | undefined {
  const merge = new TreeMerge(trees, markers);
  return merge.run();
}

class TreeMerge {
  readonly #trees: Trees;
  readonly #markers: MarkerStyle;
  readonly #things: Thing[] = [];
  /** The element at each position of each tree. */
  readonly #at: { readonly [S in Side]: number[] } = { base: [], ours: [], theirs: [] };
  readonly #lines: string[] = [];
  #conflicts = 0;

  constructor(trees: Trees, markers: MarkerStyle) {
    this.#trees = trees;
    this.#markers = markers;
    this.#match();
  }

  run(): MergedLines | undefined {
    const children = new Map<number, number[]>();
    let count = 0;
    for (const thing of this.#things.keys()) {
      if (thing === 0) continue;
      const present = this.#isPresent(thing);
      if (present === undefined) return undefined;
      if (!present) continue;
      const parent = this.#parentOf(thing);
      if (parent === undefined || this.#isPresent(parent) !== true) return undefined;
      const known = children.get(parent);
      if (known) known.push(thing);
      else children.set(parent, [thing]);
      count++;
    }
    const written = this.#write(0, children, '');
    // An element that cannot be reached from the top contains itself, because each side moved one element into the
    // other.
    if (written === undefined || written !== count) return undefined;
    for (const line of this.#leadOf(0, '')) this.#lines.push(line);
    return { lines: this.#lines, conflicts: this.#conflicts };
  }

  #match(): void {
    const { base, ours, theirs } = this.#trees;
    const wordings = startWordings();
    const none = new Map<SyntaxNode, SyntaxNode>();
    const left = matchVersions(base.entries, ours.entries, none, wordings);
    const right = matchVersions(base.entries, theirs.entries, none, wordings);
    const known = (place: number): number | undefined => (place < 0 ? undefined : place);
    for (const index of base.nodes.keys())
      this.#enter({ base: index, ours: known(left.afterOf(index)), theirs: known(right.afterOf(index)) });
    const added = new Map<string, number[]>();
    for (const { index } of left.gained()) {
      const thing = this.#enter({ base: undefined, ours: index, theirs: undefined });
      const key = this.#keyOf('ours', index);
      const same = added.get(key);
      if (same) same.push(thing);
      else added.set(key, [thing]);
    }
    for (const { index } of right.gained()) {
      // Both sides may have added the same.
      const twin = added.get(this.#keyOf('theirs', index))?.shift();
      if (twin === undefined) this.#enter({ base: undefined, ours: undefined, theirs: index });
      else {
        this.#things[twin] = { ...(this.#things[twin] as Thing), theirs: index };
        this.#at.theirs[index] = twin;
      }
    }
  }

  #enter(thing: Thing): number {
    const place = this.#things.push(thing) - 1;
    for (const side of SIDES) {
      const index = thing[side];
      if (index !== undefined) this.#at[side][index] = place;
    }
    return place;
  }

  /** Identifies an added line: its parent, with its id or its whole text. */
  #keyOf(side: Side, index: number): string {
    const node = this.#nodeAt(side, index);
    const id = node.statement?.id?.text;
    const said = id === undefined ? contentOfLine(node).trim() : `${node.statement?.kind} ${id}`;
    return `${this.#at[side][node.parent]} ${said}`;
  }

  #nodeAt(side: Side, index: number): LineNode {
    return this.#trees[side].nodes[index] as LineNode;
  }

  #nodeOf(side: Side, thing: number): LineNode | undefined {
    const index = this.#things[thing]?.[side];
    return index === undefined ? undefined : this.#nodeAt(side, index);
  }

  /** Whether an element stays; undefined if one side removed it and the other changed something in it. */
  #isPresent(thing: number): boolean | undefined {
    const { base, ours, theirs } = this.#things[thing] as Thing;
    if (base === undefined || (ours !== undefined && theirs !== undefined)) return true;
    if (ours === undefined && theirs === undefined) return false;
    return this.#isUnchanged(thing, ours === undefined ? 'theirs' : 'ours') ? false : undefined;
  }

  /** Whether a side left an element and its contents unchanged. */
  #isUnchanged(thing: number, side: Side): boolean {
    const [was, is] = [this.#nodeOf('base', thing), this.#nodeOf(side, thing)];
    if (!was || !is || contentOfLine(was) !== contentOfLine(is)) return false;
    if (this.#at.base[was.parent] !== this.#at[side][is.parent]) return false;
    const comments = ({ lead }: LineNode): string =>
      lead
        .map((line) => line.trim())
        .filter(Boolean)
        .join('\n');
    if (comments(was) !== comments(is)) return false;
    if (was.children.length !== is.children.length) return false;
    return was.children.every((child, place) => {
      const inside = this.#at.base[child] as number;
      return inside === this.#at[side][is.children[place] as number] && this.#isUnchanged(inside, side);
    });
  }

  /** The parent of an element; undefined if the sides moved it to different parents. */
  #parentOf(thing: number): number | undefined {
    const [base, ours, theirs] = SIDES.map((side) => {
      const node = this.#nodeOf(side, thing);
      return node && this.#at[side][node.parent];
    });
    if (ours === undefined || ours === theirs) return theirs ?? ours;
    if (theirs === undefined || theirs === base) return ours;
    return ours === base ? theirs : undefined;
  }

  /** Writes the contents of an element and returns how many were written; undefined if their order is in conflict. */
  #write(thing: number, all: ReadonlyMap<number, readonly number[]>, indent: string): number | undefined {
    const present = new Set(all.get(thing));
    const [base, ours, theirs] = SIDES.map((side) => {
      const children = this.#nodeOf(side, thing)?.children ?? [];
      return children.map((child) => this.#at[side][child] as number).filter((child) => present.has(child));
    }) as [number[], number[], number[]];
    const order = mergeOrders(base, ours, theirs);
    if (order === undefined) return undefined;
    let count = 0;
    for (const child of order) {
      const inside = indent + this.#indentIn(thing, child);
      for (const line of this.#leadOf(child, inside)) this.#lines.push(line);
      for (const line of this.#lineOf(child, inside)) this.#lines.push(line);
      const written = this.#write(child, all, inside);
      if (written === undefined) return undefined;
      count += 1 + written;
    }
    return count;
  }

  /** How far an element is indented below its parent, on the side that put it there. */
  #indentIn(parent: number, child: number): string {
    for (const side of SIDES.toReversed()) {
      const node = this.#nodeOf(side, child);
      if (!node || this.#at[side][node.parent] !== parent) continue;
      const [own, outer] = [indentOf(node), indentOf(this.#nodeAt(side, node.parent))];
      return own.startsWith(outer) ? own.slice(outer.length) : own;
    }
    return '  ';
  }

  #lineOf(thing: number, indent: string): readonly string[] {
    const [base, ours, theirs] = SIDES.map((side) => this.#nodeOf(side, thing));
    const merged = mergeStatements(base, ours, theirs);
    if (merged !== undefined) return [indent + merged];
    this.#conflicts++;
    const line = (node: LineNode | undefined): string[] => (node ? [indent + contentOfLine(node)] : []);
    return marked(line(ours), line(base), line(theirs), this.#markers);
  }

  /** Comments and blank lines: those of both sides if they differ. */
  #leadOf(thing: number, indent: string): string[] {
    const leads = SIDES.map((side) => {
      const node = this.#nodeOf(side, thing);
      const own = node ? indentOf(node) : '';
      return (node?.lead ?? []).map((line) => moved(line, own, indent));
    });
    const [base, ours, theirs] = leads as [string[], string[], string[]];
    if (this.#things[thing]?.ours === undefined) return theirs;
    if (this.#things[thing]?.theirs === undefined) return ours;
    return diff3Merge(ours, base, theirs, { excludeFalseConflicts: true }).flatMap(({ ok, conflict }) => {
      if (!conflict) return ok ?? [];
      return [
        ...conflict.a,
        ...conflict.b.filter((line) => line.trim() !== '' && !conflict.a.includes(line)),
      ];
    });
  }
}

const SIDES: readonly Side[] = ['base', 'ours', 'theirs'];

/** A comment belongs to the line below it if both start in the same column. */
function moved(line: string, from: string, to: string): string {
  const content = line.trimStart();
  return content !== '' && line.slice(0, line.length - content.length) === from ? to + content : line;
}
