import { diff3Merge } from 'node-diff3';
import { contentOfLine, indentOf, type LineNode } from './lineNodes.ts';
import { MatchedTrees, MERGE_SIDES, type MergeSide, type Trees } from './matchTrees.ts';
import type { MergedLine } from './mergedText.ts';
import { mergeOrders } from './mergeOrders.ts';
import { mergeStatements } from './mergeStatements.ts';
import { type LinePlacement, placeLines } from './placeLines.ts';

/**
 * Merges three trees of lines. Lines that are disputed are together, on each side in the place that they have there; all
 * others are merged.
 *
 * @param doubtful lines, without white space around them, of which it is uncertain which copy a side removed
 */
export function mergeTrees(trees: Trees, doubtful: ReadonlySet<string>): MergedLine[] {
  const matched = new MatchedTrees(trees);
  return new TreeWriter(matched, placeLines(matched, doubtful)).write();
}

/** Disputed lines next to each other, by side. */
type Runs = { readonly [S in MergeSide]: readonly number[] };

class TreeWriter {
  readonly #trees: MatchedTrees;
  readonly #placement: LinePlacement;
  readonly #lines: MergedLine[] = [];

  constructor(trees: MatchedTrees, placement: LinePlacement) {
    this.#trees = trees;
    this.#placement = placement;
  }

  write(): MergedLine[] {
    this.#writeContents(0, '');
    this.#add(this.#leadOf(0, ''));
    return this.#lines;
  }

  #add(lines: readonly MergedLine[]): void {
    for (const line of lines) this.#lines.push(line);
  }

  #writeContents(line: number, indent: string): void {
    const runs = this.#runsIn(line);
    this.#writeRuns(line, runs.get(undefined), indent);
    for (const child of this.#placement.childrenOf(line)) {
      const inside = indent + this.#indentIn(line, child);
      this.#add(this.#leadOf(child, inside));
      this.#add(this.#lineOf(child, inside));
      this.#writeContents(child, inside);
      this.#writeRuns(line, runs.get(child), indent);
    }
  }

  /** The disputed lines under a placed line, by the placed line that they follow. */
  #runsIn(line: number): ReadonlyMap<number | undefined, Runs> {
    const runs = new Map<number | undefined, { [S in MergeSide]: number[] }>();
    const runAfter = (child: number | undefined): { [S in MergeSide]: number[] } => {
      const known = runs.get(child) ?? { base: [], ours: [], theirs: [] };
      runs.set(child, known);
      return known;
    };
    const placed = new Set(this.#placement.childrenOf(line));
    /** Where each disputed line is, so that what it is on another side is beside it. */
    const beside = new Map<number, number | undefined>();
    for (const side of ['ours', 'theirs', 'base'] as const) {
      for (const { after, lines } of this.#disputedIn(line, side, placed)) {
        const known = lines.find((each) => beside.has(each));
        const at = known === undefined ? after : beside.get(known);
        if (side === 'base') {
          // The common ancestor is shown where a side still has something.
          for (const each of lines) if (beside.has(each)) runAfter(beside.get(each)).base.push(each);
          continue;
        }
        for (const each of lines) {
          if (!beside.has(each)) beside.set(each, at);
          runAfter(at)[side].push(each);
        }
      }
    }
    return runs;
  }

  /** The disputed lines under a line on one side, in runs, each with the placed line before it. */
  #disputedIn(
    line: number,
    side: MergeSide,
    placed: ReadonlySet<number>,
  ): { readonly after: number | undefined; readonly lines: readonly number[] }[] {
    const runs: { after: number | undefined; lines: number[] }[] = [];
    let after: number | undefined;
    let lines: number[] | undefined;
    for (const child of this.#trees.childrenOf(side, line)) {
      if (placed.has(child)) {
        after = child;
        lines = undefined;
      } else if (this.#placement.isDisputed(child)) {
        if (lines === undefined) {
          lines = [];
          runs.push({ after, lines });
        }
        lines.push(child);
      }
    }
    return runs;
  }

  /** Writes disputed lines one by one, or together if the sides have them in different orders. */
  #writeRuns(parent: number, runs: Runs | undefined, indent: string): void {
    if (runs === undefined) return;
    const { base, ours, theirs } = runs;
    const order = mergeOrders(base, ours, theirs);
    if (order === undefined) {
      this.#writeDispute(parent, runs, indent);
      return;
    }
    const sets = { base: new Set(base), ours: new Set(ours), theirs: new Set(theirs) };
    const own = (side: MergeSide, line: number): number[] => (sets[side].has(line) ? [line] : []);
    for (const line of order) {
      const run = { base: own('base', line), ours: own('ours', line), theirs: own('theirs', line) };
      this.#writeDispute(parent, run, indent);
    }
  }

  #writeDispute(parent: number, runs: Runs, indent: string): void {
    const [base, ours, theirs] = MERGE_SIDES.map((side) =>
      runs[side].flatMap((line) => this.#linesOn(side, line, indent)),
    ) as [string[], string[], string[]];
    if (ours.join('\n') === theirs.join('\n')) {
      this.#add(ours);
      return;
    }
    // What one side removed and the other moved here is shown as it was, so that it does not look new.
    const moved = [...runs.ours, ...runs.theirs].filter(
      (line) =>
        runs.base.length === 0 && this.#isRemoved(line) && parent !== this.#trees.parentOf('base', line),
    );
    const before = moved.flatMap((line) => this.#linesOn('base', line, indent));
    this.#lines.push({ ours, base: [...base, ...before], theirs });
  }

  #isRemoved(line: number): boolean {
    const [base, ours, theirs] = MERGE_SIDES.map((side) => this.#trees.nodeOf(side, line));
    return base !== undefined && (ours === undefined || theirs === undefined);
  }

  /** A line as one side has it, with its contents that are not elsewhere in the result. */
  #linesOn(side: MergeSide, line: number, outer: string): string[] {
    const node = this.#trees.nodeOf(side, line);
    if (node === undefined) return [];
    const parent = this.#trees.nodeOf(side, this.#trees.parentOf(side, line) as number) as LineNode;
    const own = indentOf(node);
    const indent = outer + relativeIndent(own, indentOf(parent));
    const isShown = (child: number): boolean =>
      side === 'base' ? !this.#placement.isPlaced(child) : this.#placement.isDisputed(child);
    return [
      ...node.lead.map((each) => moved(each, own, indent)),
      indent + contentOfLine(node),
      ...this.#trees
        .childrenOf(side, line)
        .filter(isShown)
        .flatMap((child) => this.#linesOn(side, child, indent)),
    ];
  }

  /** How far a line is indented below its parent, on the side that put it there. */
  #indentIn(parent: number, child: number): string {
    for (const side of MERGE_SIDES.toReversed()) {
      const node = this.#trees.nodeOf(side, child);
      if (!node || this.#trees.parentOf(side, child) !== parent) continue;
      return relativeIndent(indentOf(node), indentOf(this.#trees.nodeOf(side, parent) as LineNode));
    }
    return '  ';
  }

  #lineOf(line: number, indent: string): readonly MergedLine[] {
    const [base, ours, theirs] = MERGE_SIDES.map((side) => this.#trees.nodeOf(side, line));
    const merged = mergeStatements(base, ours, theirs);
    if (merged !== undefined) return [indent + merged];
    const content = (node: LineNode | undefined): string[] => (node ? [indent + contentOfLine(node)] : []);
    return [{ ours: content(ours), base: content(base), theirs: content(theirs) }];
  }

  /** Comments and blank lines: those of both sides if they differ, without those that a side removed. */
  #leadOf(line: number, indent: string): string[] {
    const leads = MERGE_SIDES.map((side) => {
      const node = this.#trees.nodeOf(side, line);
      const own = node ? indentOf(node) : '';
      return (node?.lead ?? []).map((each) => moved(each, own, indent));
    });
    const [base, ours, theirs] = leads as [string[], string[], string[]];
    if (this.#trees.nodeOf('ours', line) === undefined) return theirs;
    if (this.#trees.nodeOf('theirs', line) === undefined) return ours;
    if (Math.max(base.length, ours.length, theirs.length) > MOST_COMPARED)
      return mergeNotes(base, ours, theirs);
    return diff3Merge(ours, base, theirs, { excludeFalseConflicts: true }).flatMap(({ ok, conflict }) =>
      conflict ? mergeNotes(conflict.o, conflict.a, conflict.b) : (ok ?? []),
    );
  }
}

/** More comments and blank lines than this above one line are not compared in order, which would take too long. */
const MOST_COMPARED = 200;

/** Comments and blank lines that both sides changed: those of ours, then what theirs added, without what a side removed. */
function mergeNotes(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  const [was, mine, yours] = [new Set(base), new Set(ours), new Set(theirs)];
  const isRemoved = (line: string): boolean => line.trim() !== '' && was.has(line);
  return [
    ...ours.filter((line) => yours.has(line) || !isRemoved(line)),
    ...theirs.filter((line) => line.trim() !== '' && !mine.has(line) && !isRemoved(line)),
  ];
}

function relativeIndent(own: string, outer: string): string {
  return own.startsWith(outer) ? own.slice(outer.length) : own;
}

/** A comment belongs to the line below it if both start in the same column. */
function moved(line: string, from: string, to: string): string {
  const content = line.trimStart();
  return content !== '' && line.slice(0, line.length - content.length) === from ? to + content : line;
}
