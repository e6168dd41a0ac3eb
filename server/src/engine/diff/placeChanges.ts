import { turnedByMove } from './attention/leadIns.ts';
import type { Change } from './change.ts';
import { contentOf, type Entry, type Tree } from './entry.ts';
import { changeOf, type FrameworkComparison, refOf, sideOf } from './frameworkComparison.ts';
import { longestIncreasing } from './longestIncreasing.ts';
import { NO_OWNERS, ownersOfIds } from './reusedIds.ts';
import { isSection } from './sameKind.ts';
import type { Significance } from './significance.ts';
import type { NewTree, TreePosition } from './step.ts';

/** Finds added, removed and moved elements. */
export function placeChanges(comparison: FrameworkComparison): Change[] {
  return [
    ...removals(comparison),
    ...additions(comparison),
    ...moves(comparison),
    ...reorderings(comparison),
  ];
}

function* removals(comparison: FrameworkComparison): Iterable<Change> {
  const { matching, wasPublished } = comparison;
  const kept = new Map<number, ReadonlyMap<number, Entry | undefined>>();
  for (const entry of matching.lost()) {
    // The contents of something that was removed are reported with it.
    if (matching.afterOf(entry.parent) < 0) continue;
    const gone = [...lostIn(comparison, entry)];
    const significance = wasPublished && gone.some(({ id }) => id !== undefined) ? 'breaking' : 'substantive';
    const steps = [{ do: 'remove', entry: entry.index } as const];
    const siblings = kept.get(entry.parent) ?? keptBefore(comparison, entry.parent);
    kept.set(entry.parent, siblings);
    const home = comparison.after.entries[matching.afterOf(entry.parent)];
    yield changeOf(comparison, entry, undefined, {
      type: 'removed',
      significance,
      tree: goneTree(comparison, entry),
      gone: {
        home: home && home.parent >= 0 ? home.site?.node : undefined,
        behind: siblings.get(entry.index)?.site?.node,
      },
      competences: gone.filter(({ kind, index }) => kind === 'competence' && index !== entry.index).length,
      steps,
    });
  }
}

/** For each removed child of an old entry, the remaining sibling before it. */
function keptBefore(
  { matching, before, after }: FrameworkComparison,
  parent: number,
): Map<number, Entry | undefined> {
  const kept = new Map<number, Entry | undefined>();
  const home = matching.afterOf(parent);
  let last: Entry | undefined;
  for (const child of before.entries[parent]?.children ?? []) {
    const now = after.entries[matching.afterOf(child)];
    if (now?.parent === home) last = now;
    else if (now === undefined) kept.set(child, last);
  }
  return kept;
}

function goneTree(comparison: FrameworkComparison, entry: Entry): Tree {
  const { matching, before } = comparison;
  const children = entry.children
    .filter((child) => matching.afterOf(child) < 0)
    .map((child) => goneTree(comparison, before.entries[child] as Entry));
  return { ...contentOf(entry), children };
}

/** A removed entry with everything in it that was removed along with it. */
function* lostIn(comparison: FrameworkComparison, entry: Entry): Iterable<Entry> {
  yield entry;
  for (const child of entry.children) {
    if (comparison.matching.afterOf(child) >= 0) continue;
    yield* lostIn(comparison, comparison.before.entries[child] as Entry);
  }
}

function* additions(comparison: FrameworkComparison): Iterable<Change> {
  const { matching, wasPublished, before } = comparison;
  const owners = wasPublished ? ownersOfIds(before) : NO_OWNERS;
  for (const entry of matching.gained()) {
    if (matching.beforeOf(entry.parent) < 0) continue;
    const tree = newTree(comparison, entry);
    const reused = [...within(tree)].filter(({ id }) => id !== undefined && owners.has(id));
    const owner = entry.id === undefined ? undefined : owners.get(entry.id);
    const significance: Significance = reused.length > 0 ? 'breaking' : 'substantive';
    const competences = [...within(tree)].filter(({ kind }) => kind === 'competence').length;
    yield changeOf(comparison, undefined, entry, {
      type: 'added',
      significance,
      reuse: owner && { how: 'taken', other: owner.text ?? '' },
      tree,
      competences: competences - (entry.kind === 'competence' ? 1 : 0),
      steps: [{ do: 'add', tree, spot: spotOf(comparison, entry) }],
    });
  }
}

function newTree(comparison: FrameworkComparison, entry: Entry): NewTree {
  const { matching, after } = comparison;
  const children = entry.children
    .filter((child) => matching.beforeOf(child) < 0)
    .map((child) => newTree(comparison, after.entries[child] as Entry));
  return { ...contentOf(entry), new: entry.index, children };
}

function* within(tree: NewTree): Iterable<NewTree> {
  yield tree;
  for (const child of tree.children) yield* within(child);
}

function* moves(comparison: FrameworkComparison): Iterable<Change> {
  const { matching } = comparison;
  for (const [before, after] of matching.pairs()) {
    if (before.parent < 0 || matching.afterOf(before.parent) === after.parent) continue;
    const steps = [{ do: 'place', entry: before.index, spot: spotOf(comparison, after) } as const];
    const isWithin = ownerOf(comparison, 'before', before) === ownerOf(comparison, 'after', after);
    if (!isWithin) {
      yield changeOf(comparison, before, after, {
        type: 'moved',
        competences: countIn(comparison, after),
        attention: turnedByMove(comparison, before, after),
        steps,
      });
      continue;
    }
    yield changeOf(comparison, before, after, {
      type: 'section-changed',
      from: sideOf(comparison, 'before', before, sectionOf(comparison, 'before', before)),
      to: sideOf(comparison, 'after', after, sectionOf(comparison, 'after', after)),
      attention: turnedByMove(comparison, before, after),
      steps,
    });
  }
}

/** The new parent of an entry, ignoring sections. */
function ownerOf(comparison: FrameworkComparison, which: 'before' | 'after', entry: Entry): number {
  const { entries } = comparison[which];
  let parent = entries[entry.parent];
  while (parent && isSection(parent.kind)) parent = entries[parent.parent];
  if (parent === undefined) return -1;
  return which === 'after' ? parent.index : comparison.matching.afterOf(parent.index);
}

function sectionOf(comparison: FrameworkComparison, which: 'before' | 'after', { parent }: Entry): string {
  const kind = comparison[which].entries[parent]?.kind;
  return kind && isSection(kind) ? kind : '';
}

/** Finds reordered elements: as few as possible, so that all others keep their order. */
function* reorderings(comparison: FrameworkComparison): Iterable<Change> {
  const { matching, after } = comparison;
  for (const home of after.entries) {
    const was = matching.beforeOf(home.index);
    if (was < 0 || home.children.length < 2) continue;
    const staying: number[] = [];
    for (const child of home.children) {
      const before = matching.beforeOf(child);
      if (before >= 0 && matching.before[before]?.parent === was) staying.push(before);
    }
    for (const child of outOfOrder(comparison, staying)) {
      const now = after.entries[matching.afterOf(child)] as Entry;
      yield changeOf(comparison, matching.before[child], now, {
        type: 'reordered',
        significance: 'editorial',
        competences: countIn(comparison, now),
        steps: [{ do: 'place', entry: child, spot: spotOf(comparison, now) }],
      });
    }
  }
}

/**
 * Of entries in their new order, given by old positions, those that must move so that the others are in the old order.
 */
function outOfOrder(comparison: FrameworkComparison, staying: readonly number[]): number[] {
  if (staying.every((child, index) => index === 0 || (staying[index - 1] as number) < child)) return [];
  const moved = without(staying, longestIncreasing(staying));
  const { matching, after, movedBefore } = comparison;
  // If a shared framework moved elements, this is the same change here, unless that leads to more moves.
  const wasMovedBefore = (child: number): boolean =>
    movedBefore(after.entries[matching.afterOf(child)] as Entry);
  const movedBeforehand = staying.filter(wasMovedBefore);
  const rest = staying.filter((child) => !wasMovedBefore(child));
  const other = [...movedBeforehand, ...without(rest, longestIncreasing(rest))];
  return other.length <= moved.length ? other : moved;
}

function without(list: readonly number[], places: readonly number[]): number[] {
  const kept = new Set(places);
  return list.filter((_, index) => !kept.has(index));
}

/** The position of an entry of the new version. */
function spotOf(comparison: FrameworkComparison, entry: Entry): TreePosition {
  const siblings = comparison.after.entries[entry.parent]?.children ?? [];
  const place = placeAmong(siblings, entry.index);
  const previous = siblings[place - 1];
  return {
    parent: refOf(comparison, entry.parent),
    after: previous === undefined ? undefined : refOf(comparison, previous),
    order: entry.index,
  };
}

/** The index of a number in a sorted list that contains it. */
function placeAmong(list: readonly number[], wanted: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countIn(comparison: FrameworkComparison, entry: Entry): number {
  let count = 0;
  for (const child of entry.children) {
    const inside = comparison.after.entries[child] as Entry;
    count += countIn(comparison, inside) + (inside.kind === 'competence' ? 1 : 0);
  }
  return count;
}
