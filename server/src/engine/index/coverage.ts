import { type Element, type ElementKind, isCompetence } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import type { Fact } from './facts.ts';

/** Whether an element is covered fully, partly or not at all. */
export type Reach = 'whole' | 'part' | 'none';

/** How much of one framework is covered by courses, or explained by guides. */
export interface Coverage {
  /** Whether an activity or a competence is covered fully, partly or not at all. Other elements have no coverage. */
  reachOf(element: Element): Reach;
  /** The lines that name the element, or something that contains it. */
  reachedBy(element: Element): readonly Fact[];
  readonly activities: Tally;
  readonly competences: Tally;
}

/** The number of elements, and how many of them are fully covered. */
export interface Tally {
  readonly total: number;
  readonly reached: number;
}

/**
 * Works out which elements of a resolved framework `facts` cover; `facts` are its `covers` or `explains` lines. Naming
 * an element covers everything in it. An activity is partly covered if only some of its competences are.
 */
export function coverageOf(framework: Framework, facts: Iterable<Fact>): Coverage {
  const byName = new Map<string, Fact[]>();
  for (const fact of facts) {
    const others = byName.get(fact.name);
    if (others) others.push(fact);
    else byName.set(fact.name, [fact]);
  }
  const run: Run = { byName, named: new Map(), reach: new Map(), activities: tally(), competences: tally() };
  for (const element of framework.children) visit(element, [], run);
  return {
    reachOf: (element) => run.reach.get(element) ?? 'none',
    reachedBy: (element) => run.named.get(element) ?? [],
    activities: run.activities,
    competences: run.competences,
  };
}

interface Run {
  readonly byName: ReadonlyMap<string, readonly Fact[]>;
  readonly named: Map<Element, readonly Fact[]>;
  readonly reach: Map<Element, Reach>;
  readonly activities: WritableTally;
  readonly competences: WritableTally;
}

interface WritableTally {
  total: number;
  reached: number;
}

function tally(): WritableTally {
  return { total: 0, reached: 0 };
}

/** The kinds of elements that a course can cover, and a guide explain. */
const TAUGHT: ReadonlySet<ElementKind> = new Set<ElementKind>(['domain', 'group', 'activity', 'competence']);

/** Returns the coverage of the element. */
function visit(element: Element, above: readonly Fact[], run: Run): Reach {
  const own = element.id && TAUGHT.has(element.kind) ? (run.byName.get(element.id.text) ?? []) : [];
  const named = own.length ? [...above, ...own] : above;
  if (named.length) run.named.set(element, named);
  const inside = element.children.map((child) => visit(child, named, run));
  const reach = named.length ? 'whole' : together(inside);
  run.reach.set(element, reach);
  const counted =
    element.kind === 'activity' ? run.activities : isCompetence(element) ? run.competences : undefined;
  if (counted) {
    counted.total++;
    if (reach === 'whole') counted.reached++;
  }
  return reach;
}

function together(inside: readonly Reach[]): Reach {
  if (inside.length && inside.every((reach) => reach === 'whole')) return 'whole';
  return inside.some((reach) => reach !== 'none') ? 'part' : 'none';
}
