import { isNear } from '../text/nearest.ts';
import type { ChangedFacts, FactIndex, FrameworkFacts, Link, Name } from './factIndex.ts';
import { baseOf, heirsOf, isAdaptation } from './inheritance.ts';

/**
 * How many undeclared names a framework may have for the nearest to be offered for each. Where there are more, a file
 * is missing and no letter was mistyped; and comparing all with all would take long.
 */
const MOST_OFFERS = 200;

/** Whether the nearest name is to be offered for those that the framework does not declare. */
export function offersNearest(framework: FrameworkFacts): boolean {
  return framework.undeclared.size <= MOST_OFFERS;
}

interface FrameworkState {
  readonly isHeaded: boolean;
  readonly hasParts: boolean;
  readonly offers: boolean;
}

interface LinkState {
  readonly uses: boolean;
  readonly inherits: boolean;
  readonly adapts: boolean;
}

/**
 * Notes what changes in a fact index, and finds what else hangs on it: what rules read besides the facts of a name
 * itself is said here, and nowhere else. What was there before is noted, so that a line that is typed anew and says
 * the same sets nothing else going.
 */
export class ChangeLog {
  readonly #index: FactIndex;
  /** The names that changed, and whether they were declared before. */
  #names = new Map<Name, boolean>();
  #links = new Map<Link, LinkState>();
  #frameworks = new Map<FrameworkFacts, FrameworkState>();
  #reported = new Set<FrameworkFacts>();
  #domains = new Set<FrameworkFacts>();

  constructor(index: FactIndex) {
    this.#index = index;
  }

  addName(name: Name): void {
    if (!this.#names.has(name)) this.#names.set(name, isDeclared(name));
  }

  addLink(link: Link): void {
    if (!this.#links.has(link)) this.#links.set(link, stateOfLink(link));
  }

  /** Notes that something is said otherwise of the framework; `isWhole` when of the framework as a whole. */
  addFramework(framework: FrameworkFacts, isWhole: boolean): void {
    if (!this.#frameworks.has(framework)) this.#frameworks.set(framework, stateOf(framework));
    if (isWhole) this.#reported.add(framework);
  }

  /** Notes that the framework's domains changed. */
  addDomains(framework: FrameworkFacts): void {
    this.#domains.add(framework);
  }

  /** What changed since the last call, and what hangs on it. */
  take(): ChangedFacts {
    const names = new Set(this.#names.keys());
    const links = new Set(this.#links.keys());
    this.#addForFrameworks(names, links);
    this.#addForLinks(names);
    for (const framework of this.#domains) {
      for (const heir of [framework, ...heirsOf(framework, this.#index)]) addAll(names, heir.placed);
    }
    this.#addOffers(names);
    this.#addRelated(names);
    const changes = { names, links, frameworks: this.#reported };
    this.#names = new Map();
    this.#links = new Map();
    this.#frameworks = new Map();
    this.#reported = new Set();
    this.#domains = new Set();
    return changes;
  }

  /** Whether a name is known hangs on whether its framework is there, or any that it takes names from. */
  #addForFrameworks(names: Set<Name>, links: Set<Link>): void {
    let headersChanged = false;
    for (const [framework, before] of this.#frameworks) {
      const now = stateOf(framework);
      if (now.offers !== before.offers) addAll(names, framework.undeclared);
      if (now.isHeaded === before.isHeaded && now.hasParts === before.hasParts) continue;
      addAll(names, framework.names.values());
      for (const heir of heirsOf(framework, this.#index)) addAll(names, heir.names.values());
      if (now.isHeaded === before.isHeaded) continue;
      headersChanged = true;
      addAll(links, framework.outgoing);
      addAll(links, framework.incoming);
    }
    // Where a framework is not there, the nearest that is there is offered.
    if (headersChanged) this.#addMissing(names);
  }

  #addMissing(names: Set<Name>): void {
    for (const framework of this.#index.frameworks()) {
      if (framework.headers.size) continue;
      addAll(names, framework.undeclared);
      const own = framework.names.get(framework.id);
      if (own) names.add(own);
    }
  }

  /** Whether a name is known, and whether it is used, hangs on what frameworks take over from each other. */
  #addForLinks(names: Set<Name>): void {
    for (const [link, before] of this.#links) {
      const now = stateOfLink(link);
      const from = this.#index.facts(link.from);
      const to = this.#index.facts(link.to);
      if (now.uses !== before.uses) {
        const whole = from?.names.get(link.to);
        if (whole) names.add(whole);
        if (to) addAll(names, to.undeclared);
      }
      if (now.inherits === before.inherits && now.adapts === before.adapts) continue;
      if (!from || !to) continue;
      // A circle is closed or opened by one line, and reported at another.
      for (const framework of this.#index.frameworks())
        if (framework.bases.size) this.#reported.add(framework);
      this.#reported.add(from);
      for (const framework of [from, ...heirsOf(from, this.#index), to, ...baseOf(to, this.#index)]) {
        addAll(names, framework.names.values());
      }
    }
  }

  /** A name that is declared now, or no more, may be the nearest to one that nothing declares. */
  #addOffers(names: Set<Name>): void {
    for (const [name, before] of this.#names) {
      if (isDeclared(name) === before) continue;
      const framework = this.#index.facts(name.framework);
      if (framework === undefined) continue;
      for (const heir of [framework, ...heirsOf(framework, this.#index)]) {
        if (!offersNearest(heir)) continue;
        for (const wanted of heir.undeclared) {
          if (!names.has(wanted) && isNear(wanted.name, name.name)) names.add(wanted);
        }
      }
    }
  }

  /** The same name in frameworks that take names over from each other. */
  #addRelated(names: Set<Name>): void {
    const related = new Map<string, readonly FrameworkFacts[]>();
    const found: Name[] = [];
    for (const name of names) {
      let frameworks = related.get(name.framework);
      if (frameworks === undefined) {
        const own = this.#index.facts(name.framework);
        frameworks = own ? [...heirsOf(own, this.#index), ...baseOf(own, this.#index)] : [];
        related.set(name.framework, frameworks);
      }
      for (const framework of frameworks) {
        const same = framework.names.get(name.name);
        if (same) found.push(same);
      }
    }
    addAll(names, found);
  }
}

function addAll<T>(set: Set<T>, items: Iterable<T>): void {
  for (const item of items) set.add(item);
}

function isDeclared({ declarations }: Name): boolean {
  return declarations.size > 0;
}

function stateOf(framework: FrameworkFacts): FrameworkState {
  return {
    isHeaded: framework.headers.size > 0,
    hasParts: framework.parts.size > 0,
    offers: offersNearest(framework),
  };
}

function stateOfLink(link: Link): LinkState {
  return { uses: link.uses.size > 0, inherits: link.inherits.size > 0, adapts: isAdaptation(link) };
}
