import { addTo } from '../text/groupBy.ts';
import { isNear } from '../text/nearest.ts';
import type { ChangedFacts, FrameworkFacts, FrameworkLink, Name } from './frameworkFacts.ts';
import { baseFrameworksOf, type FactSource, heirsOf, includesAny, isAdaptation } from './inheritance.ts';

/**
 * The maximum number of undeclared names for which the nearest name is suggested. More of them mean that a file is
 * missing, not that letters were mistyped, and comparing all pairs would take too long.
 */
const MOST_OFFERS = 200;

/** Whether to suggest the nearest name for names that the framework does not declare. */
export function offersNearest(framework: FrameworkFacts): boolean {
  return framework.undeclared.size <= MOST_OFFERS;
}

type NameState = 'undeclared' | 'declared' | 'facet';

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

/** The facts of every framework of a workspace. */
export interface AllFacts extends FactSource {
  frameworks(): Iterable<FrameworkFacts>;
}

/**
 * Records what changes in a fact index, and works out what else depends on it. This is the only place that says what
 * rules read besides the facts of a name itself. Earlier states are kept, so that replacing a line by an identical one
 * causes no work.
 */
export class ChangeLog {
  readonly #index: AllFacts;
  /** The names that changed, with their declarations before the change. */
  #names = new Map<Name, NameState>();
  #links = new Map<FrameworkLink, LinkState>();
  #frameworks = new Map<FrameworkFacts, FrameworkState>();
  #reported = new Set<FrameworkFacts>();
  #domains = new Set<FrameworkFacts>();
  #descended = new Set<FrameworkFacts>();

  constructor(index: AllFacts) {
    this.#index = index;
  }

  addName(name: Name): void {
    if (!this.#names.has(name)) this.#names.set(name, stateOfName(name));
  }

  addLink(link: FrameworkLink): void {
    if (!this.#links.has(link)) this.#links.set(link, stateOfLink(link));
  }

  /** Records that facts of the framework changed; `isWhole` if they are about the framework as a whole. */
  addFramework(framework: FrameworkFacts, isWhole: boolean): void {
    if (!this.#frameworks.has(framework)) this.#frameworks.set(framework, stateOf(framework));
    if (isWhole) this.#reported.add(framework);
  }

  /** Records that the framework's domains changed, or that it may inherit from other frameworks. */
  addDomains(framework: FrameworkFacts): void {
    this.#domains.add(framework);
  }

  /** Records that the inheritance of the framework is about to change. */
  addAncestry(framework: FrameworkFacts): void {
    this.#descended.add(framework);
  }

  /** Returns the changes since the last call, and everything that depends on them. */
  take(): ChangedFacts {
    const names = new Set(this.#names.keys());
    const links = new Set(this.#links.keys());
    /** All names of these frameworks are checked anyway. */
    const whole = new Set<FrameworkFacts>();
    this.#addForFrameworks(whole, names, links);
    this.#addForLinks(whole, names);
    for (const framework of this.#domains) {
      for (const heir of [framework, ...heirsOf(framework, this.#index)]) addAll(names, heir.placed);
    }
    this.#addOffers(names);
    this.#addRelated(whole, names);
    this.#reportTakenOver(names);
    const changes = { names, links, frameworks: this.#reported };
    this.#names = new Map();
    this.#links = new Map();
    this.#frameworks = new Map();
    this.#reported = new Set();
    this.#domains = new Set();
    this.#descended = new Set();
    return changes;
  }

  /** Whether a name is known depends on whether its framework and the frameworks it inherits from exist. */
  #addForFrameworks(whole: Set<FrameworkFacts>, names: Set<Name>, links: Set<FrameworkLink>): void {
    let headersChanged = false;
    for (const [framework, before] of this.#frameworks) {
      const now = stateOf(framework);
      if (now.offers !== before.offers) addAll(names, framework.undeclared);
      if (now.isHeaded === before.isHeaded && now.hasParts === before.hasParts) continue;
      for (const heir of [framework, ...heirsOf(framework, this.#index)]) addWhole(heir, whole, names);
      if (now.isHeaded === before.isHeaded) continue;
      headersChanged = true;
      addAll(links, framework.outgoing);
      addAll(links, framework.incoming);
    }
    // If a framework does not exist, the nearest existing one is suggested.
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

  /** Inheritance between frameworks decides whether a name is known and whether it is used. */
  #addForLinks(whole: Set<FrameworkFacts>, names: Set<Name>): void {
    const heirs = new Set(this.#descended);
    const bases = new Set<FrameworkFacts>();
    for (const [link, before] of this.#links) {
      const now = stateOfLink(link);
      const from = this.#index.facts(link.from);
      const to = this.#index.facts(link.to);
      if (now.uses !== before.uses) {
        const own = from?.names.get(link.to);
        if (own) names.add(own);
        if (to) addAll(names, to.undeclared);
      }
      if (now.inherits === before.inherits && now.adapts === before.adapts) continue;
      if (!from || !to) continue;
      heirs.add(from);
      bases.add(to);
    }
    if (heirs.size === 0) return;
    this.#reportAncestry(heirs);
    // Every path counts, however deep or circular, because it may have been neither before the change.
    this.#addAllOf(heirs, (framework) => framework.heirs);
    for (const heir of heirs) {
      bases.add(heir);
      addWhole(heir, whole, names);
    }
    this.#addAllOf(bases, (framework) => framework.bases);
    this.#addSame(heirs, bases, whole, names);
  }

  /** One line closes or breaks a circle, but another reports it. The same goes for chains that are too long. */
  #reportAncestry(changed: ReadonlySet<FrameworkFacts>): void {
    for (const framework of changed) {
      this.#reported.add(framework);
      for (const id of [...framework.heirs, ...(framework.ancestry.circle ?? [])]) {
        const other = this.#index.facts(id);
        if (other) this.#reported.add(other);
      }
    }
  }

  /** Adds all frameworks that can be reached from the given ones. */
  #addAllOf(frameworks: Set<FrameworkFacts>, next: (framework: FrameworkFacts) => Iterable<string>): void {
    // Iterating over a set includes elements added during the iteration.
    for (const framework of frameworks) {
      for (const id of next(framework)) {
        const known = this.#index.facts(id);
        if (known) frameworks.add(known);
      }
    }
  }

  /**
   * Adds the names of `bases` that `heirs` have as well. Nothing else in a base depends on the frameworks that inherit
   * from it.
   */
  #addSame(
    heirs: ReadonlySet<FrameworkFacts>,
    bases: ReadonlySet<FrameworkFacts>,
    whole: ReadonlySet<FrameworkFacts>,
    names: Set<Name>,
  ): void {
    const others = [...bases].filter((base) => !whole.has(base));
    if (others.length === 0) return;
    const known = new Set<string>();
    for (const heir of heirs) for (const name of heir.names.keys()) known.add(name);
    for (const base of others) {
      for (const name of base.names.values()) if (known.has(name.name)) names.add(name);
    }
  }

  /**
   * The activities that courses and guides leave out also depend on what the framework inherits: one of its own
   * activities may be in an inherited domain, or contain an inherited competence that an amendment moved there. The
   * same goes for things with too many copies.
   */
  #reportTakenOver(names: ReadonlySet<Name>): void {
    const heirs = new Set(this.#reported);
    this.#addAllOf(heirs, (framework) => framework.heirs);
    for (const heir of heirs) {
      if (heir.covers.size > 0 || heir.explains.size > 0 || includesAny(heir)) this.#reported.add(heir);
    }
    for (const { framework, lessons } of names) {
      const own = lessons.size > 0 ? this.#index.facts(framework) : undefined;
      if (own) this.#reported.add(own);
    }
  }

  /**
   * A name that is now declared, no longer declared, or declared as a facet may be the best suggestion for an
   * undeclared one.
   */
  #addOffers(names: Set<Name>): void {
    const declared = new Map<FrameworkFacts, string[]>();
    for (const [name, before] of this.#names) {
      const framework = stateOfName(name) === before ? undefined : this.#index.facts(name.framework);
      if (framework) addTo(declared, framework, name.name);
    }
    for (const [framework, changed] of declared) {
      for (const heir of [framework, ...heirsOf(framework, this.#index)]) {
        if (!offersNearest(heir)) continue;
        for (const wanted of heir.undeclared) {
          if (names.has(wanted)) continue;
          if (changed.some((name) => isNear(wanted.name, name))) names.add(wanted);
        }
      }
    }
  }

  /** The same name in frameworks that inherit names from each other. */
  #addRelated(whole: ReadonlySet<FrameworkFacts>, names: Set<Name>): void {
    const related = new Map<string, readonly FrameworkFacts[]>();
    const found: Name[] = [];
    for (const name of names) {
      let frameworks = related.get(name.framework);
      if (frameworks === undefined) {
        const own = this.#index.facts(name.framework);
        const all = own ? [...heirsOf(own, this.#index), ...baseFrameworksOf(own, this.#index)] : [];
        frameworks = all.filter((framework) => !whole.has(framework));
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

/** Adds all names of a framework, once. */
function addWhole(framework: FrameworkFacts, whole: Set<FrameworkFacts>, names: Set<Name>): void {
  if (whole.has(framework)) return;
  whole.add(framework);
  addAll(names, framework.names.values());
}

function addAll<T>(set: Set<T>, items: Iterable<T>): void {
  for (const item of items) set.add(item);
}

/** Names of properties are suggested for each other only if they are declared as facets. */
function stateOfName({ declarations }: Name): NameState {
  for (const { kind } of declarations) if (kind === 'facet') return 'facet';
  return declarations.size > 0 ? 'declared' : 'undeclared';
}

function stateOf(framework: FrameworkFacts): FrameworkState {
  return {
    isHeaded: framework.headers.size > 0,
    hasParts: framework.parts.size > 0,
    offers: offersNearest(framework),
  };
}

function stateOfLink(link: FrameworkLink): LinkState {
  return { uses: link.uses.size > 0, inherits: link.inherits.size > 0, adapts: isAdaptation(link) };
}
