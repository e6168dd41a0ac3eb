import { isOnce } from '../../model/properties.ts';
import { DECLARATIONS, type StatementKind } from '../../syntax/statement.ts';
import { addTo } from '../../text/groupBy.ts';
import { disputedAgreements } from './disputedAgreements.ts';
import { contentOfLine, type LineNode } from './lineNodes.ts';
import { type MatchedTrees, MERGE_SIDES, type MergeSide } from './matchTrees.ts';
import { mergeOrders } from './mergeOrders.ts';

/** Where the lines of a merge go. */
export interface LinePlacement {
  /** Whether a line appears once, outside of conflict markers; 0 is the document itself. */
  isPlaced(line: number): boolean;
  /** Whether a line appears between conflict markers, on each side in the place that it has there. */
  isDisputed(line: number): boolean;
  /** The placed lines directly under a placed line, in order. */
  childrenOf(line: number): readonly number[];
}

/**
 * Decides for each line of a merge where it goes. A line is disputed if one side removed it and the other changed
 * something in it, if the sides moved it to different places or into each other, if their orders differ, or if the
 * result would have an id, or a property that can be given once, twice, or if one side agreed what the other changed. So
 * are the lines in it.
 *
 * @param doubtful lines, without white space around them, of which it is uncertain which copy a side removed
 */
export function placeLines(trees: MatchedTrees, doubtful: ReadonlySet<string>): LinePlacement {
  return new Placing(trees, doubtful);
}

const OURS_AND_THEIRS: readonly MergeSide[] = ['ours', 'theirs'];

class Placing implements LinePlacement {
  readonly #trees: MatchedTrees;
  readonly #doubtful: ReadonlySet<string>;
  readonly #parents = new Map<number, number>();
  readonly #disputed = new Set<number>();
  #children = new Map<number, number[]>();

  constructor(trees: MatchedTrees, doubtful: ReadonlySet<string>) {
    this.#trees = trees;
    this.#doubtful = doubtful;
    for (let line = 1; line < trees.count; line++) this.#place(line);
    this.#disputeDoubles();
    for (const line of disputedAgreements(trees, this.#parents)) this.#dispute(line);
    // Each round disputes more lines, so this ends.
    let before = -1;
    while (before < this.#disputed.size) {
      before = this.#disputed.size;
      this.#disputeRelated();
      this.#disputeUnreachable();
      if (before === this.#disputed.size) this.#disputeOrders();
    }
  }

  isPlaced(line: number): boolean {
    return line === 0 || this.#parents.has(line);
  }

  isDisputed(line: number): boolean {
    return this.#disputed.has(line);
  }

  childrenOf(line: number): readonly number[] {
    return this.#children.get(line) ?? [];
  }

  #dispute(line: number): void {
    if (line === 0) return;
    this.#parents.delete(line);
    this.#disputed.add(line);
  }

  #place(line: number): void {
    const present = this.#isPresent(line);
    if (present === false) return;
    const parent = present ? this.#mergedParent(line) : undefined;
    if (parent === undefined) this.#dispute(line);
    else this.#parents.set(line, parent);
  }

  /** Whether a line stays; undefined if one side removed it and the other changed something in it. */
  #isPresent(line: number): boolean | undefined {
    const [base, ours, theirs] = MERGE_SIDES.map((side) => this.#trees.nodeOf(side, line));
    if (base === undefined || (ours && theirs)) return true;
    if (!ours && !theirs) return false;
    if (this.#doubtful.has(contentOfLine(base).trim())) return undefined;
    return this.#isUnchanged(line, ours ? 'ours' : 'theirs') ? false : undefined;
  }

  /** Whether a side left a line and its contents unchanged. */
  #isUnchanged(line: number, side: MergeSide): boolean {
    const trees = this.#trees;
    const [was, is] = [trees.nodeOf('base', line), trees.nodeOf(side, line)];
    if (!was || !is || contentOfLine(was) !== contentOfLine(is)) return false;
    if (trees.parentOf('base', line) !== trees.parentOf(side, line)) return false;
    if (commentsOf(was) !== commentsOf(is)) return false;
    const [before, after] = [trees.childrenOf('base', line), trees.childrenOf(side, line)];
    return (
      before.length === after.length &&
      before.every((child, place) => child === after[place] && this.#isUnchanged(child, side))
    );
  }

  /** The parent of a line; undefined if the sides moved it to different parents. */
  #mergedParent(line: number): number | undefined {
    const [base, ours, theirs] = MERGE_SIDES.map((side) => this.#trees.parentOf(side, line));
    if (ours === undefined || ours === theirs) return theirs ?? ours;
    if (theirs === undefined || theirs === base) return ours;
    return ours === base ? theirs : undefined;
  }

  /** Disputes lines that would be there more often than on either side, but may only be there once. */
  #disputeDoubles(): void {
    const merged = new Map<string, number[]>();
    for (const [line, parent] of this.#parents) {
      for (const key of this.#mergedKeys(line, parent)) addTo(merged, key, line);
    }
    for (const [key, lines] of merged) {
      if (lines.length < 2) continue;
      const counts = OURS_AND_THEIRS.map(
        (side) => lines.filter((line) => this.#keysOn(side, line).includes(key)).length,
      );
      if (lines.length > Math.max(...counts)) for (const line of lines) this.#dispute(line);
    }
  }

  #keysOn(side: MergeSide, line: number): readonly string[] {
    const node = this.#trees.nodeOf(side, line);
    const isNew = this.#trees.nodeOf('base', line) === undefined;
    return node ? keysOf(node, this.#trees.parentOf(side, line), isNew) : [];
  }

  /** What a line may share with no other one, after merging it: what either side has and, if it was there, changed. */
  #mergedKeys(line: number, parent: number): readonly string[] {
    const [ours, theirs] = OURS_AND_THEIRS.map((side) => this.#trees.nodeOf(side, line));
    const isNew = this.#trees.nodeOf('base', line) === undefined;
    const [was, mine, yours] = MERGE_SIDES.map((side) => this.#trees.nodeOf(side, line)?.statement?.id?.text);
    const isTheirs = !ours || (theirs && !isNew && mine === was && yours !== was);
    return keysOf((isTheirs ? theirs : ours) as LineNode, parent, isNew);
  }

  /** Disputes what is in disputed lines, and what contains them but would not be there. */
  #disputeRelated(): void {
    const trees = this.#trees;
    for (const [line, parent] of this.#parents) if (!this.isPlaced(parent)) this.#dispute(line);
    for (const line of this.#disputed) {
      for (const side of OURS_AND_THEIRS) {
        const parent = trees.parentOf(side, line);
        if (parent !== undefined && !this.isPlaced(parent)) this.#dispute(parent);
        const other = side === 'ours' ? 'theirs' : 'ours';
        if (trees.nodeOf(other, line)) continue;
        // What the other side removed together with it may be wanted together with it.
        for (const child of trees.childrenOf(side, line))
          if (!this.isPlaced(child) && !trees.nodeOf(other, child)) this.#dispute(child);
      }
    }
  }

  /** Disputes lines that contain themselves, because each side moved one into the other. */
  #disputeUnreachable(): void {
    this.#children = new Map();
    for (const [line, parent] of this.#parents) addTo(this.#children, parent, line);
    const reached = new Set([0]);
    // Iterating over a set includes elements added during the iteration.
    for (const line of reached) for (const child of this.childrenOf(line)) reached.add(child);
    for (const line of [...this.#parents.keys()]) if (!reached.has(line)) this.#dispute(line);
  }

  #disputeOrders(): void {
    for (const [line, children] of this.#children) {
      const placed = new Set(children);
      const [base, ours, theirs] = MERGE_SIDES.map((side) =>
        this.#trees.childrenOf(side, line).filter((child) => placed.has(child)),
      ) as [number[], number[], number[]];
      const order = mergeOrders(base, ours, theirs);
      if (order) this.#children.set(line, order);
      else for (const child of differing(ours, theirs)) this.#dispute(child);
    }
  }
}

const DECLARED: ReadonlySet<StatementKind | undefined> = new Set<StatementKind | undefined>([
  ...DECLARATIONS.filter((kind) => kind !== 'framework'),
  'item',
]);

/** What a line may share with no other one: an id, a property that is given once, the text of a new competence. */
function keysOf({ statement }: LineNode, parent: number | undefined, isNew: boolean): string[] {
  const keys: string[] = [];
  if (DECLARED.has(statement?.kind) && statement?.id) keys.push(`id ${statement.id.text}`);
  const name = statement?.kind === 'property' ? statement.keyword?.text : undefined;
  if (name !== undefined && isOnce(name)) keys.push(`property ${parent} ${name}`);
  if (isNew && statement?.kind === 'item' && statement.text) keys.push(`text ${statement.text.text}`);
  return keys;
}

/** The shared items from the first to the last place at which two orders differ. */
function differing(ours: readonly number[], theirs: readonly number[]): readonly number[] {
  const [left, right] = [new Set(ours), new Set(theirs)];
  const mine = ours.filter((line) => right.has(line));
  const yours = theirs.filter((line) => left.has(line));
  const start = mine.findIndex((line, place) => line !== yours[place]);
  const end = mine.findLastIndex((line, place) => line !== yours[place]);
  return mine.slice(start, end + 1);
}

function commentsOf({ lead }: LineNode): string {
  return lead
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
