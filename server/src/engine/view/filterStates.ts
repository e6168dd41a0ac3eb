import type { Reach, Tally } from '../index/coverage.ts';
import type { Keyed } from '../map/keys.ts';
import { withKeys } from '../map/keys.ts';
import type { Element, ElementKind } from '../model/element.ts';
import { facetValues } from '../model/facets.ts';
import type { Framework } from '../model/framework.ts';
import type { View } from './view.ts';
import { holdsWords, searchWords } from './words.ts';

/** How an element stands in a view: the same object as long as that is the same of all that stands in it. */
export interface Standing {
  /** Whether what is chosen leaves it out. */
  readonly isHidden: boolean;
  /** Whether the search finds the element itself. */
  readonly isHit: boolean;
  /** How many the search finds in it, itself included. */
  readonly hits: number;
  /** How far it is covered or explained. */
  readonly reach: Reach;
  /** The activities and competences in it, itself included: how many are shown, and how many are reached as a whole. */
  readonly activities: Count;
  readonly competences: Count;
}

/** How many of the elements of a kind there are, how many are shown, and how many reached. */
export interface Count extends Tally {
  readonly shown: number;
}

/** What is chosen comes to, over a whole framework. */
export interface Totals {
  readonly hits: number;
  readonly activities: Count;
  readonly competences: Count;
}

/** What stands on a map; all else is never left out by a choice of facets, and never covered. */
const ON_MAP: ReadonlySet<ElementKind> = new Set<ElementKind>([
  'domain',
  'group',
  'activity',
  'knowledge',
  'application',
  'attitudes',
  'competence',
]);

/** What a course can cover, and a guide explain. */
const TAUGHT: ReadonlySet<ElementKind> = new Set<ElementKind>(['domain', 'group', 'activity', 'competence']);

/** What a search does not look for: what readers know by what stands in it. */
const UNSOUGHT: ReadonlySet<ElementKind> = new Set<ElementKind>([
  'framework',
  'facet',
  'include',
  'glossary',
  'knowledge',
  'application',
  'attitudes',
]);

const NO_COUNT: Count = Object.freeze({ total: 0, shown: 0, reached: 0 });

/** What an element takes over from what it stands in. */
interface Above {
  /** Of each facet that is chosen by, the values; none where nothing is said. */
  readonly values: readonly (readonly string[])[];
  readonly isReached: boolean;
  /** All of it as text: what tells one from another. */
  readonly signature: string;
}

interface Known {
  readonly signature: string;
  readonly standing: Standing;
}

/**
 * How the elements of a framework stand in one view. An element that did not change, under what did not change, is not
 * weighed again: a keystroke costs as much as the elements that the edited line stands in.
 */
export class Standings {
  readonly #words: readonly string[];
  readonly #facets: readonly (readonly [facet: string, values: ReadonlySet<string>])[];
  readonly #reached: ReadonlySet<string>;
  readonly #known = new WeakMap<Element, Known>();
  /** How many elements have been weighed so far: what tests count. */
  weighed = 0;

  /** `reached` are the ids that what the framework is held against names. */
  constructor(view: View, reached: ReadonlySet<string>) {
    this.#words = searchWords(view.search ?? '');
    this.#facets = Object.entries(view.facets ?? {}).map(([facet, values]) => [facet, new Set(values)]);
    this.#reached = reached;
  }

  /** How an element of the framework that was weighed last stands. */
  of(element: Element): Standing | undefined {
    return this.#known.get(element)?.standing;
  }

  /** Weighs a framework. */
  weigh({ children }: Framework): Totals {
    const above = aboveOf(
      this.#facets.map(() => []),
      false,
    );
    const standings = children.map((child) => this.#weigh(child, above));
    return together(standings);
  }

  /** The keys of what the search finds, `most` of them at most, in the order of the framework. */
  hits({ children }: Framework, most: number): string[] {
    const found: string[] = [];
    const collect = (keyed: readonly Keyed[]): void => {
      for (const { key, element } of keyed) {
        if (found.length >= most) return;
        const standing = this.of(element);
        if (standing === undefined || standing.hits === 0) continue;
        if (standing.isHit) found.push(key);
        if (element.children.length > 0) collect(withKeys(element.children, key));
      }
    };
    if (this.#words.length > 0) collect(withKeys(children, ''));
    return found;
  }

  #weigh(element: Element, above: Above): Standing {
    const known = this.#known.get(element);
    if (known?.signature === above.signature) return known.standing;
    const own = this.#below(element, above);
    const inside = element.children.map((child) => this.#weigh(child, own));
    const standing = this.#standingOf(element, own, inside);
    this.weighed++;
    this.#known.set(element, { signature: above.signature, standing });
    return standing;
  }

  /** What the element's children take over from it. */
  #below(element: Element, above: Above): Above {
    if (!ON_MAP.has(element.kind)) return above;
    const { id } = element;
    const isReached =
      above.isReached || (id !== undefined && TAUGHT.has(element.kind) && this.#reached.has(id.text));
    const said = this.#facets.map(([facet]) => facetValues(element, facet));
    if (isReached === above.isReached && said.every((values) => values === undefined)) return above;
    return aboveOf(
      above.values.map((values, index) => said[index] ?? values),
      isReached,
    );
  }

  #standingOf(element: Element, own: Above, inside: readonly Standing[]): Standing {
    const { kind } = element;
    const sum = together(inside);
    const isOnMap = ON_MAP.has(kind);
    const isHidden = isOnMap && this.#facets.length > 0 && !this.#isShown(kind, own, sum);
    const isSought = this.#words.length > 0 && !isHidden && !UNSOUGHT.has(kind);
    const isHit = isSought && holdsWords(element, this.#words);
    const reach = !isOnMap ? 'none' : own.isReached ? 'whole' : reachOf(inside);
    const one = countOne(!isHidden, reach === 'whole');
    return {
      isHidden,
      isHit,
      hits: sum.hits + (isHit ? 1 : 0),
      reach,
      activities: kind === 'activity' ? add(sum.activities, one) : sum.activities,
      competences: kind === 'competence' ? add(sum.competences, one) : sum.competences,
    };
  }

  /** What holds competences is shown for their sake; what holds none, and a competence, for what it says itself. */
  #isShown(kind: ElementKind, own: Above, { activities, competences }: Totals): boolean {
    if (activities.shown + competences.shown > 0) return true;
    if (kind !== 'competence' && activities.total + competences.total > 0) return false;
    return this.#facets.every(([, chosen], index) => {
      const values = own.values[index] ?? [];
      return values.length === 0 ? chosen.has('') : values.some((value) => chosen.has(value));
    });
  }
}

function aboveOf(values: readonly (readonly string[])[], isReached: boolean): Above {
  return { values, isReached, signature: `${isReached}\n${values.map((each) => each.join(',')).join('\n')}` };
}

function together(standings: readonly Standing[]): Totals {
  let hits = 0;
  let activities = NO_COUNT;
  let competences = NO_COUNT;
  for (const standing of standings) {
    hits += standing.hits;
    activities = add(activities, standing.activities);
    competences = add(competences, standing.competences);
  }
  return { hits, activities, competences };
}

function reachOf(inside: readonly Standing[]): Reach {
  if (inside.length > 0 && inside.every(({ reach }) => reach === 'whole')) return 'whole';
  return inside.some(({ reach }) => reach !== 'none') ? 'part' : 'none';
}

function countOne(isShown: boolean, isReached: boolean): Count {
  return { total: 1, shown: isShown ? 1 : 0, reached: isReached ? 1 : 0 };
}

function add(left: Count, right: Count): Count {
  if (right.total === 0) return left;
  if (left.total === 0) return right;
  return {
    total: left.total + right.total,
    shown: left.shown + right.shown,
    reached: left.reached + right.reached,
  };
}
