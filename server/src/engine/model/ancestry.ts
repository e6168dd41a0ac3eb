import { componentsOf } from './components.ts';

/**
 * The position of a framework in the order of inheritance. This file is the only place that decides what a framework
 * inherits from another if `adapts` and `include` lines lead in a circle, or form a very long chain:
 *
 * - Frameworks that lead to each other by such lines form a circle. A member inherits from another member what that one
 *   has without the circle: its own lines, and what it inherits from frameworks outside. What it inherits from the
 *   circle is left out.
 * - If `MOST_LEVELS` frameworks depend on each other in a row, the next one inherits nothing from the last of them.
 *
 * Both depend only on the texts, never on which framework was opened, edited or read first.
 */
export interface Ancestry {
  /** The ids of the frameworks in its circle, including its own; undefined if it is in none. */
  readonly circle: ReadonlySet<string> | undefined;
  /** The length of the longest chain of frameworks it depends on; 0 if it inherits nothing. */
  readonly level: number;
}

/** A framework, and the ids of those whose names it inherits. */
export interface Descendant {
  readonly id: string;
  readonly bases: ReadonlySet<string>;
  readonly ancestry: Ancestry;
}

/** No author needs longer chains, and what each of a thousand frameworks in a row inherits would fill any memory. */
export const MOST_LEVELS = 20;

/** The ancestry of a framework that inherits nothing. */
export const NO_ANCESTRY: Ancestry = Object.freeze({ circle: undefined, level: 0 });

/** Whether the two frameworks lead to each other. */
export function shareCircle({ ancestry }: Descendant, other: Descendant): boolean {
  return ancestry.circle?.has(other.id) ?? false;
}

/** Whether `heir` inherits nothing from `base`, although it says so, because the chain before it is too long. */
export function isTooDeep(heir: Descendant, base: Descendant): boolean {
  return base.ancestry.level >= MOST_LEVELS && !shareCircle(heir, base);
}

/**
 * Computes the ancestry of each framework, and returns those for which it has changed.
 *
 * @param frameworks all frameworks by id, with their previous ancestry or `NO_ANCESTRY`
 */
export function findAncestry<T extends Descendant>(frameworks: ReadonlyMap<string, T>): Map<T, Ancestry> {
  const found = new Map<string, Ancestry>();
  const heirs = [...frameworks.values()].filter(({ bases }) => bases.size > 0);
  const basesOf = (id: string): Iterable<string> => frameworks.get(id)?.bases ?? [];
  const components = componentsOf(
    heirs.map(({ id }) => id),
    basesOf,
  );
  for (const members of components) {
    const circle = members.length > 1 ? new Set(members) : undefined;
    let level = 0;
    for (const member of members) {
      for (const base of basesOf(member)) {
        const below = circle?.has(base) ? undefined : found.get(base)?.level;
        if (below !== undefined && below < MOST_LEVELS) level = Math.max(level, below + 1);
      }
    }
    const ancestry = circle || level > 0 ? { circle, level } : NO_ANCESTRY;
    for (const member of members) found.set(member, ancestry);
  }
  const changed = new Map<T, Ancestry>();
  for (const framework of frameworks.values()) {
    const ancestry = found.get(framework.id) ?? NO_ANCESTRY;
    if (!isSame(framework.ancestry, ancestry)) changed.set(framework, ancestry);
  }
  return changed;
}

function isSame(one: Ancestry, other: Ancestry): boolean {
  if (one.level !== other.level || one.circle?.size !== other.circle?.size) return false;
  if (one.circle === undefined || one.circle === other.circle) return true;
  for (const id of one.circle) if (!other.circle?.has(id)) return false;
  return true;
}
