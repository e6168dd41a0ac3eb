import type { Reach, Tally } from '../index/coverage.ts';
import type { Keyed } from '../map/keys.ts';
import { withKeys } from '../map/keys.ts';
import { type Element, type ElementKind, isCompetence } from '../model/element.ts';
import { ownFacetValues } from '../model/facets.ts';
import type { Framework } from '../model/framework.ts';
import type { View } from './view.ts';
import { holdsWords, searchWords } from './words.ts';

/** The effect of a view on an element: the same object while nothing changes for the element and its contents. */
export interface FilterState {
  /** Whether the filters leave it out. */
  readonly isHidden: boolean;
  /** Whether the search finds the element itself. */
  readonly isHit: boolean;
  /** The number of search results in it, itself included. */
  readonly hits: number;
  /** Its coverage by the selected course or guide. */
  readonly reach: Reach;
  /** For the activities and competences in it, including itself: the number shown, and the number fully covered. */
  readonly activities: Count;
  readonly competences: Count;
}

/** For one kind of element: the total, the number shown, and how many of those shown are covered. */
export interface Count extends Tally {
  readonly shown: number;
}

/** The totals of a view over a whole framework. */
export interface Totals {
  readonly hits: number;
  readonly activities: Count;
  readonly competences: Count;
}

/** The kinds on a map. Other elements are never left out by facets, and never covered. */
const ON_MAP: ReadonlySet<ElementKind> = new Set<ElementKind>([
  'domain',
  'group',
  'activity',
  'knowledge',
  'application',
  'attitudes',
  'competence',
]);

/** The kinds of elements that a course can cover, and a guide explain. */
const TAUGHT: ReadonlySet<ElementKind> = new Set<ElementKind>(['domain', 'group', 'activity', 'competence']);

/** Kinds that a search skips, because readers recognise them by their contents. */
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

/** The values that an element inherits from its ancestors. */
interface Above {
  /** The values of each facet that the view filters by; none if the element has no value. */
  readonly values: readonly (readonly string[])[];
  readonly isReached: boolean;
  /** All of it as text, to compare by. */
  readonly signature: string;
}

interface Known {
  readonly signature: string;
  readonly state: FilterState;
}

/**
 * The filter states of the elements of a framework in one view. Unchanged elements under unchanged parents are skipped,
 * so a keystroke costs as much as the elements around the edited line.
 */
export class FilterStates {
  readonly #words: readonly string[];
  readonly #facets: readonly (readonly [facet: string, values: ReadonlySet<string>])[];
  readonly #reached: ReadonlySet<string>;
  readonly #known = new WeakMap<Element, Known>();

  /** `reached` are the ids that the chosen course or guide names. */
  constructor(view: View, reached: ReadonlySet<string>) {
    this.#words = searchWords(view.search ?? '');
    this.#facets = Object.entries(view.facets ?? {}).map(([facet, values]) => [facet, new Set(values)]);
    this.#reached = reached;
  }

  /** The state of an element of the framework that was last updated. */
  of(element: Element): FilterState | undefined {
    return this.#known.get(element)?.state;
  }

  /** Weighs a framework. */
  weigh({ children }: Framework): Totals {
    const above = aboveOf(
      this.#facets.map(() => []),
      false,
    );
    const states = children.map((child) => this.#weigh(child, above));
    return together(states);
  }

  /** The keys of at most `most` search results, in the order of the framework. */
  hits({ children }: Framework, most: number): string[] {
    const found: string[] = [];
    const collect = (keyed: readonly Keyed[]): void => {
      for (const { key, element } of keyed) {
        if (found.length >= most) return;
        const state = this.of(element);
        if (state === undefined || state.hits === 0) continue;
        if (state.isHit) found.push(key);
        if (element.children.length > 0) collect(withKeys(element.children, key));
      }
    };
    if (this.#words.length > 0) collect(withKeys(children, ''));
    return found;
  }

  #weigh(element: Element, above: Above): FilterState {
    const known = this.#known.get(element);
    if (known?.signature === above.signature) return known.state;
    const own = this.#below(element, above);
    const inside = element.children.map((child) => this.#weigh(child, own));
    const state = this.#stateOf(element, own, inside);
    this.#known.set(element, { signature: above.signature, state });
    return state;
  }

  /** The values that the element's children inherit from it. */
  #below(element: Element, above: Above): Above {
    if (!ON_MAP.has(element.kind)) return above;
    const { id } = element;
    const isReached =
      above.isReached || (id !== undefined && TAUGHT.has(element.kind) && this.#reached.has(id.text));
    const said = this.#facets.map(([facet]) => ownFacetValues(element, facet));
    if (isReached === above.isReached && said.every((values) => values === undefined)) return above;
    return aboveOf(
      above.values.map((values, index) => said[index] ?? values),
      isReached,
    );
  }

  #stateOf(element: Element, own: Above, inside: readonly FilterState[]): FilterState {
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
      competences: isCompetence(element) ? add(sum.competences, one) : sum.competences,
    };
  }

  /** An element with competences is shown if any of them is; others by their own values. */
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

function together(states: readonly FilterState[]): Totals {
  let hits = 0;
  let activities = NO_COUNT;
  let competences = NO_COUNT;
  for (const state of states) {
    hits += state.hits;
    activities = add(activities, state.activities);
    competences = add(competences, state.competences);
  }
  return { hits, activities, competences };
}

/** The coverage of an element by that of its shown contents. */
function reachOf(all: readonly FilterState[]): Reach {
  const shown = all.filter(({ isHidden }) => !isHidden);
  const inside = shown.length > 0 ? shown : all;
  if (inside.length > 0 && inside.every(({ reach }) => reach === 'whole')) return 'whole';
  return inside.some(({ reach }) => reach !== 'none') ? 'part' : 'none';
}

function countOne(isShown: boolean, isReached: boolean): Count {
  return { total: 1, shown: isShown ? 1 : 0, reached: isShown && isReached ? 1 : 0 };
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
