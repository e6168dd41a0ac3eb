import type { Fact, Role } from './facts.ts';

/** All that is said of one name of one framework, in every file. */
export interface Name {
  readonly framework: string;
  /** The id; empty for activities that name no domain. */
  readonly name: string;
  readonly declarations: ReadonlySet<Fact>;
  readonly references: ReadonlySet<Fact>;
  readonly placements: ReadonlySet<Fact>;
  readonly facets: ReadonlySet<Fact>;
  readonly targets: ReadonlySet<Fact>;
}

/** All that one framework says of another: what it refers to, and whether it says that it uses it. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly references: ReadonlySet<Fact>;
  readonly uses: ReadonlySet<Fact>;
}

/** All that is said of a framework as a whole, in every file. */
export interface FrameworkFacts {
  readonly id: string;
  readonly headers: ReadonlySet<Fact>;
  readonly parts: ReadonlySet<Fact>;
  /** Where other frameworks say that they use or adapt it. */
  readonly uses: ReadonlySet<Fact>;
  /** Where other frameworks include something of it. */
  readonly includes: ReadonlySet<Fact>;
  /** Its `requires` lines. */
  readonly requirements: ReadonlySet<Fact>;
  readonly names: ReadonlyMap<string, Name>;
}

/** What changed since the index was last asked. */
export interface ChangedFacts {
  readonly names: ReadonlySet<Name>;
  readonly links: ReadonlySet<Link>;
  readonly frameworks: ReadonlySet<FrameworkFacts>;
}

type Writable<T> = {
  -readonly [K in keyof T]: T[K] extends ReadonlySet<Fact>
    ? Set<Fact>
    : T[K] extends ReadonlyMap<string, Name>
      ? Map<string, Writable<Name>>
      : T[K];
};

const NAME_SET: Partial<Record<Role, 'declarations' | 'references' | 'placements' | 'facets' | 'targets'>> = {
  declaration: 'declarations',
  reference: 'references',
  placement: 'placements',
  facet: 'facets',
  target: 'targets',
};

/** The facts of a workspace by framework and name, kept up to date one fact at a time. */
export class FactIndex {
  readonly #frameworks = new Map<string, Writable<FrameworkFacts>>();
  readonly #links = new Map<string, Writable<Link>>();
  #changedNames = new Set<Name>();
  #changedLinks = new Set<Link>();
  #changedFrameworks = new Set<FrameworkFacts>();

  add(fact: Fact): void {
    for (const set of this.#setsFor(fact)) set.add(fact);
  }

  remove(fact: Fact): void {
    for (const set of this.#setsFor(fact)) set.delete(fact);
  }

  /** All that is said of a framework; undefined when nothing is. */
  framework(id: string): FrameworkFacts | undefined {
    return this.#frameworks.get(id);
  }

  /** Every framework of which anything is said. */
  frameworks(): Iterable<FrameworkFacts> {
    return this.#frameworks.values();
  }

  /** All that is said of a name; undefined when nothing ever was. */
  name(framework: string, name: string): Name | undefined {
    return this.#frameworks.get(framework)?.names.get(name);
  }

  /** What `from` says of `to`; undefined when it never said anything. */
  link(from: string, to: string): Link | undefined {
    return this.#links.get(linkKey(from, to));
  }

  /** Has the rules about a name asked again: something changed in what the name declares. */
  touchName(framework: string, name: string): void {
    const known = this.name(framework, name);
    if (known) this.#changedNames.add(known);
  }

  /** What changed since the last call. */
  takeChanges(): ChangedFacts {
    const changes = {
      names: this.#changedNames,
      links: this.#changedLinks,
      frameworks: this.#changedFrameworks,
    };
    this.#changedNames = new Set();
    this.#changedLinks = new Set();
    this.#changedFrameworks = new Set();
    return changes;
  }

  #setsFor(fact: Fact): Set<Fact>[] {
    const sets: Set<Fact>[] = [];
    const nameSet = NAME_SET[fact.role];
    const framework = this.#frameworkFor(fact.framework);
    if (nameSet) {
      const name = this.#nameFor(framework, fact.name);
      this.#changedNames.add(name);
      sets.push(name[nameSet]);
    }
    if (fact.role === 'header' || fact.role === 'part' || fact.role === 'uses') {
      this.#changedFrameworks.add(framework);
      sets.push(fact.role === 'header' ? framework.headers : framework[fact.role === 'part' ? 'parts' : 'uses']);
      // Whether a name is known may hang on whether its framework is.
      if (fact.role === 'header') for (const name of framework.names.values()) this.#changedNames.add(name);
    }
    if (fact.role === 'reference' && fact.kind === 'include') {
      this.#changedFrameworks.add(framework);
      sets.push(framework.includes);
    }
    if (fact.property === 'requires' && fact.role === 'reference') {
      const own = this.#frameworkFor(fact.from);
      this.#changedFrameworks.add(own);
      sets.push(own.requirements);
    }
    if ((fact.role === 'reference' || fact.role === 'uses') && fact.framework !== fact.from) {
      const link = this.#linkFor(fact.from, fact.framework);
      this.#changedLinks.add(link);
      sets.push(fact.role === 'uses' ? link.uses : link.references);
    }
    return sets;
  }

  #frameworkFor(id: string): Writable<FrameworkFacts> {
    let framework = this.#frameworks.get(id);
    if (framework === undefined) {
      framework = {
        id,
        headers: new Set(),
        parts: new Set(),
        uses: new Set(),
        includes: new Set(),
        requirements: new Set(),
        names: new Map(),
      };
      this.#frameworks.set(id, framework);
    }
    return framework;
  }

  #nameFor(framework: Writable<FrameworkFacts>, name: string): Writable<Name> {
    let known = framework.names.get(name);
    if (known === undefined) {
      known = {
        framework: framework.id,
        name,
        declarations: new Set(),
        references: new Set(),
        placements: new Set(),
        facets: new Set(),
        targets: new Set(),
      };
      framework.names.set(name, known);
    }
    return known;
  }

  #linkFor(from: string, to: string): Writable<Link> {
    const key = linkKey(from, to);
    let link = this.#links.get(key);
    if (link === undefined) {
      link = { from, to, references: new Set(), uses: new Set() };
      this.#links.set(key, link);
    }
    return link;
  }
}

function linkKey(from: string, to: string): string {
  return `${from}\n${to}`;
}
