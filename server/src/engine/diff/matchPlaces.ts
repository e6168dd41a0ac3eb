import type { Entry } from './entry.ts';
import type { Matching } from './matching.ts';
import { matchAlike } from './matchLike.ts';
import { isSection } from './sameKind.ts';

/** A section is identified by its kind and its parent. */
export function matchSections(matching: Matching): void {
  for (const { index, parent, kind } of matching.lost()) {
    if (!isSection(kind)) continue;
    const home = matching.afterOf(parent);
    const same = matching.after[home]?.children.find(
      (child) => matching.after[child]?.kind === kind && matching.beforeOf(child) < 0,
    );
    if (home >= 0 && same !== undefined) matching.match(index, same);
  }
}

/**
 * Matches remaining entries by position: the same parent, after the same neighbour. Entries that have an id, or contain
 * a text, are identified by that, not by their position.
 */
export function matchPlaces(matching: Matching): void {
  // Parents come before their children, so matches made here are used for the children.
  for (const before of matching.before) {
    const after = matching.afterOf(before.index);
    if (after < 0) continue;
    const home = matching.after[after] as Entry;
    if (before.children.every((child) => matching.afterOf(child) >= 0)) continue;
    matchSectionsIn(matching, before, home);
    matchAlike(matching, before.children, home.children);
    matchGaps(matching, before, home);
  }
}

function matchSectionsIn(matching: Matching, before: Entry, after: Entry): void {
  for (const child of before.children) {
    const { kind } = matching.before[child] as Entry;
    if (!isSection(kind) || matching.afterOf(child) >= 0) continue;
    const same = after.children.find(
      (each) => matching.after[each]?.kind === kind && matching.beforeOf(each) < 0,
    );
    if (same !== undefined) matching.match(child, same);
  }
}

function matchGaps(matching: Matching, before: Entry, after: Entry): void {
  const gaps = new Map<number, Entry[]>();
  let neighbour = -1;
  for (const child of after.children) {
    const was = matching.beforeOf(child);
    if (was >= 0) {
      if (matching.before[was]?.parent === before.index) neighbour = was;
      continue;
    }
    const gap = gaps.get(neighbour);
    if (gap) gap.push(matching.after[child] as Entry);
    else gaps.set(neighbour, [matching.after[child] as Entry]);
  }
  if (gaps.size === 0) return;
  neighbour = -1;
  for (const child of before.children) {
    const is = matching.afterOf(child);
    if (is >= 0) {
      if (matching.after[is]?.parent === after.index) neighbour = child;
      continue;
    }
    const entry = matching.before[child] as Entry;
    if (!isBare(entry, matching.before, (child) => matching.afterOf(child) < 0)) continue;
    const gap = gaps.get(neighbour);
    const place =
      gap?.findIndex(
        (each) =>
          each.kind === entry.kind && isBare(each, matching.after, (child) => matching.beforeOf(child) < 0),
      ) ?? -1;
    if (gap === undefined || place < 0) continue;
    matching.match(child, (gap[place] as Entry).index);
    gap.splice(place, 1);
  }
}

/** Whether it has no id, and everything removed or added with it is empty, so that only its position identifies it. */
function isBare(
  { id, children }: Entry,
  entries: readonly Entry[],
  isLoose: (child: number) => boolean,
): boolean {
  if (id !== undefined) return false;
  return children.every((child) => {
    const held = entries[child] as Entry;
    return !isLoose(child) || (!held.text && isBare(held, entries, isLoose));
  });
}
