import type { Change } from '../../diff/change.ts';
import type { Tree } from '../../diff/entry.ts';
import type { Attention, Significance } from '../../diff/significance.ts';
import type { Element } from '../../model/element.ts';

/** How many changes there are of each significance. */
export type ChangeTally = Readonly<Record<Significance, number>>;

/** Something that is gone from an element, as pages know it. */
export interface GoneElement {
  /** No element that is there has such a key. */
  readonly key: string;
  readonly change: Change;
  readonly tree: Tree;
}

/** What changed of an element and in it. */
export interface Changed {
  /** What happened to the element itself; none where it is only that something in it changed. */
  readonly own: readonly Change[];
  /** Whether it has come with something new that it stands in. */
  readonly isWithinNew: boolean;
  /** The change that split it off from another. */
  readonly splitOffBy: Change | undefined;
  /** What stood in it and is gone, in the order in which it stood. */
  readonly gone: readonly GoneElement[];
  /** All changes of it and in it. */
  readonly tally: ChangeTally;
  /** How many of these took something away in it. */
  readonly removed: number;
  /** What must not be missed in it. */
  readonly attention: readonly Attention[];
}

/** What of a comparison is shown on the pages of a framework. */
export interface ShownChanges {
  /** What changed of an element and in it: the same object as long as that is the same; undefined for nothing. */
  of(element: Element): Changed | undefined;
  /** What stood in no other element and is gone. */
  readonly goneAtTop: readonly GoneElement[];
  /** What happened to the framework itself, and to what no page shows, such as comments. */
  readonly elsewhere: readonly Change[];
  /** Whether what has not changed is left out. */
  readonly only: boolean;
}

/** How many changes there are of whatever significance. */
export function totalOf({ breaking, substantive, editorial }: ChangeTally): number {
  return breaking + substantive + editorial;
}

/** What changed of something, by what happened to itself and in what stands in it; undefined where nothing did. */
export function combine(parts: {
  readonly own: readonly Change[];
  readonly isWithinNew: boolean;
  readonly splitOffBy: Change | undefined;
  readonly gone: readonly GoneElement[];
  readonly inside: readonly Changed[];
}): Changed | undefined {
  const { own, isWithinNew, splitOffBy, gone, inside } = parts;
  if (own.length + gone.length + inside.length === 0 && !isWithinNew && !splitOffBy) return undefined;
  const here = [...own, ...gone.map(({ change }) => change)];
  const attention = new Set<Attention>();
  for (const each of [...here, ...inside]) for (const one of each.attention) attention.add(one);
  return {
    own,
    isWithinNew,
    splitOffBy,
    gone,
    tally: inside.reduce((sum, { tally }) => add(sum, tally), significanceTally(here)),
    removed: inside.reduce((sum, { removed }) => sum + removed, gone.length),
    attention: [...attention].sort(),
  };
}

function add(left: ChangeTally, right: ChangeTally): ChangeTally {
  if (totalOf(right) === 0) return left;
  return {
    breaking: left.breaking + right.breaking,
    substantive: left.substantive + right.substantive,
    editorial: left.editorial + right.editorial,
  };
}

/** How many of each significance these changes are. */
export function significanceTally(changes: Iterable<Change>): ChangeTally {
  const tally = { breaking: 0, substantive: 0, editorial: 0 };
  for (const { significance } of changes) tally[significance]++;
  return tally;
}
