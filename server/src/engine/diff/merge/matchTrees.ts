import { isOnce } from '../../model/properties.ts';
import type { SyntaxNode } from '../../syntax/nest.ts';
import { addTo } from '../../text/groupBy.ts';
import { matchVersions } from '../matchVersions.ts';
import { startWordings } from '../wordings.ts';
import { contentOfLine, type LineNode, type LineTree } from './lineNodes.ts';

/** The three trees of a merge. */
export interface Trees {
  readonly base: LineTree;
  readonly ours: LineTree;
  readonly theirs: LineTree;
}

export type MergeSide = keyof Trees;

export const MERGE_SIDES: readonly MergeSide[] = ['base', 'ours', 'theirs'];

/** One line in each tree; undefined if a tree does not contain it. */
type MatchedLine = { readonly [S in MergeSide]: number | undefined };

/** The lines of three trees, matched: each has a number, and 0 is the document itself. */
export class MatchedTrees {
  readonly #trees: Trees;
  readonly #matched: MatchedLine[] = [];
  /** The number of the line at each position of each tree. */
  readonly #at: { readonly [S in MergeSide]: number[] } = { base: [], ours: [], theirs: [] };

  constructor(trees: Trees) {
    this.#trees = trees;
    const { base, ours, theirs } = trees;
    const wordings = startWordings();
    const none = new Map<SyntaxNode, SyntaxNode>();
    const left = matchVersions(base.entries, ours.entries, none, wordings);
    const right = matchVersions(base.entries, theirs.entries, none, wordings);
    const known = (place: number): number | undefined => (place < 0 ? undefined : place);
    for (const index of base.nodes.keys())
      this.#enter({ base: index, ours: known(left.afterOf(index)), theirs: known(right.afterOf(index)) });
    const added = new Map<string, number[]>();
    for (const { index } of left.gained()) {
      const line = this.#enter({ base: undefined, ours: index, theirs: undefined });
      addTo(added, this.#keyOf('ours', index), line);
    }
    for (const { index } of right.gained()) {
      // Both sides may have added the same.
      const twin = added.get(this.#keyOf('theirs', index))?.shift();
      if (twin === undefined) this.#enter({ base: undefined, ours: undefined, theirs: index });
      else {
        this.#matched[twin] = { ...(this.#matched[twin] as MatchedLine), theirs: index };
        this.#at.theirs[index] = twin;
      }
    }
  }

  /** The number of lines, with the document itself. */
  get count(): number {
    return this.#matched.length;
  }

  /** A line as it is on one side; undefined if that side does not have it. */
  nodeOf(side: MergeSide, line: number): LineNode | undefined {
    const index = this.#matched[line]?.[side];
    return index === undefined ? undefined : this.#nodeAt(side, index);
  }

  /** The line above it in the tree of one side; undefined if that side does not have it. */
  parentOf(side: MergeSide, line: number): number | undefined {
    const node = this.nodeOf(side, line);
    return node && this.#at[side][node.parent];
  }

  /** The lines directly under it on one side, in order. */
  childrenOf(side: MergeSide, line: number): readonly number[] {
    return (this.nodeOf(side, line)?.children ?? []).map((child) => this.#at[side][child] as number);
  }

  #nodeAt(side: MergeSide, index: number): LineNode {
    return this.#trees[side].nodes[index] as LineNode;
  }

  #enter(matched: MatchedLine): number {
    const line = this.#matched.push(matched) - 1;
    for (const side of MERGE_SIDES) {
      const index = matched[side];
      if (index !== undefined) this.#at[side][index] = line;
    }
    return line;
  }

  /** Identifies an added line: its parent, with its id, its name if it can be given once, or its whole text. */
  #keyOf(side: MergeSide, index: number): string {
    const node = this.#nodeAt(side, index);
    const { statement } = node;
    const name = statement?.kind === 'property' ? statement.keyword?.text : undefined;
    const id = statement?.id?.text;
    const said =
      id !== undefined
        ? `${statement?.kind} ${id}`
        : name !== undefined && isOnce(name)
          ? `property ${name}`
          : contentOfLine(node).trim();
    return `${this.#at[side][node.parent]} ${said}`;
  }
}
