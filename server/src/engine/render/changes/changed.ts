import type { AttentionKind } from '../../diff/attention/attention.ts';
import type { Change } from '../../diff/change.ts';
import type { Tree } from '../../diff/entry.ts';
import type { Significance } from '../../diff/significance.ts';
import type { Element } from '../../model/element.ts';

/** The number of changes of each significance. */
export type ChangeTally = Readonly<Record<Significance, number>>;

/** An element that was removed from another, with its key on pages. */
export interface GoneElement {
  /** A key that no existing element has. */
  readonly key: string;
  readonly change: Change;
  readonly tree: Tree;
}

/** The changes of an element and its contents. */
export interface Changed {
  /** The changes of the element itself; none if only its contents changed. */
  readonly own: readonly Change[];
  /** Whether it was added along with its parent. */
  readonly isWithinNew: boolean;
  /** The change that split it off from another. */
  readonly splitOffBy: Change | undefined;
  /** The elements removed from it, in their former order. */
  readonly gone: readonly GoneElement[];
  /** All changes of it and in it. */
  readonly tally: ChangeTally;
  /** The number of these changes that removed something from it. */
  readonly removed: number;
  /** The kinds of words that changed and need attention. */
  readonly attention: readonly AttentionKind[];
}

/** The changes that the pages of a framework show. */
export interface ShownChanges {
  /**
   * The changes of an element and its contents: the same object while they are the same; undefined if there are none.
   */
  of(element: Element): Changed | undefined;
  /** The elements removed from the top of the framework. */
  readonly goneAtTop: readonly GoneElement[];
  /** Changes of the framework itself, and of things that no page shows, such as comments. */
  readonly elsewhere: readonly Change[];
  /** Whether unchanged elements are hidden. */
  readonly only: boolean;
}

/** The number of changes of any significance. */
export function totalOf({ breaking, substantive, editorial }: ChangeTally): number {
  return breaking + substantive + editorial;
}

/** Combines the changes of an element and of its contents; undefined if there are none. */
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
  const attention = new Set(here.flatMap((change) => change.attention.map(({ kind }) => kind)));
  for (const each of inside) for (const kind of each.attention) attention.add(kind);
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

/** Counts changes by significance. */
export function significanceTally(changes: Iterable<Change>): ChangeTally {
  const tally = { breaking: 0, substantive: 0, editorial: 0 };
  for (const { significance } of changes) tally[significance]++;
  return tally;
}
