import { findAncestry, NO_ANCESTRY } from '../model/ancestry.ts';
import type { StatementKind } from '../syntax/statement.ts';
import { type Few, FewSet } from '../text/fewSet.ts';
import { type Near, NearestIndex } from '../text/nearestIndex.ts';
import { ChangeLog } from './changeLog.ts';
import { type Fact, GROUPING, type Role } from './facts.ts';
import type { ChangedFacts, FrameworkFacts, FrameworkLink, Name } from './frameworkFacts.ts';

type Writable<T> = {
  -readonly [K in keyof T]: T[K] extends ReadonlyMap<string, Name>
    ? Map<string, Writable<Name>>
    : T[K] extends ReadonlySet<infer Item>
      ? Set<Item>
      : T[K] extends Few<infer Item>
        ? FewSet<Item>
        : T[K];
};

type NameSet = 'declarations' | 'references' | 'placements' | 'facets' | 'targets' | 'lessons';
type WritableSet = Pick<Set<Fact>, 'delete'> & { add(fact: Fact): unknown };

const NO_FACTS = new FewSet<Fact>();

const NAME_SET: Partial<Record<Role, NameSet>> = {
  declaration: 'declarations',
  reference: 'references',
  placement: 'placements',
  facet: 'facets',
  target: 'targets',
};

const FRAMEWORK_SET: Partial<
  Record<Role, 'headers' | 'parts' | 'uses' | 'versions' | 'unnumbered' | 'agreements' | 'questions'>
> = {
  header: 'headers',
  part: 'parts',
  uses: 'uses',
  version: 'versions',
  unnumbered: 'unnumbered',
  agreement: 'agreements',
  question: 'questions',
};

/** The amendments that change the position of elements in an adaptation. */
const REARRANGING: ReadonlySet<StatementKind> = new Set<StatementKind>(['move', 'omit']);

/** The facts of a workspace by framework and name, kept up to date one fact at a time. */
export class FactIndex {
  readonly #frameworks = new Map<string, Writable<FrameworkFacts>>();
  readonly #links = new Map<string, Writable<FrameworkLink>>();
  readonly #headed = new Set<string>();
  #newest: Writable<FrameworkFacts> | undefined;
  /** Whether some framework has started or stopped inheriting from another since ancestries were last computed. */
  #isNewAncestry = false;
  readonly #changes = new ChangeLog(this);
  /** Finds the nearest names, per framework that was searched. */
  readonly #near = new Map<FrameworkFacts, NearestIndex>();

  add(fact: Fact): void {
    const framework = this.#frameworkFor(fact.framework);
    for (const set of this.#setsFor(fact, framework)) set.add(fact);
    this.#sort(fact, framework);
    const near = fact.role === 'declaration' ? this.#near.get(framework) : undefined;
    if (near && framework.names.get(fact.name)?.declarations.size === 1) near.add(fact.name);
  }

  remove(fact: Fact): void {
    const framework = this.#frameworkFor(fact.framework);
    for (const set of this.#setsFor(fact, framework)) set.delete(fact);
    this.#sort(fact, framework);
    const near = fact.role === 'declaration' ? this.#near.get(framework) : undefined;
    if (near && framework.names.get(fact.name)?.declarations.size === 0) near.remove(fact.name);
  }

  /** All facts about a framework; undefined if there are none. */
  facts(id: string): FrameworkFacts | undefined {
    return this.#frameworks.get(id);
  }

  /** All frameworks with facts. */
  frameworks(): Iterable<FrameworkFacts> {
    return this.#frameworks.values();
  }

  /** The ids of the frameworks that a header declares. */
  headed(): ReadonlySet<string> {
    return this.#headed;
  }

  /** All facts about a name; undefined if there never were any. */
  name(framework: string, name: string): Name | undefined {
    return this.#frameworks.get(framework)?.names.get(name);
  }

  /** The declared name of the framework that is nearest to `word`; undefined if none is near enough. */
  nearest(framework: FrameworkFacts, word: string): Near | undefined {
    let near = this.#near.get(framework);
    if (near === undefined) {
      near = new NearestIndex();
      for (const { name, declarations } of framework.names.values()) if (declarations.size) near.add(name);
      this.#near.set(framework, near);
    }
    return near.nearest(word);
  }

  /** The references from `from` to `to`; undefined if there never were any. */
  link(from: string, to: string): FrameworkLink | undefined {
    return this.#links.get(linkKey(from, to));
  }

  /** Runs the rules about a name again, because its declaration or its uses changed. */
  touchName(framework: string, name: string): void {
    const known = this.name(framework, name);
    if (known) this.#changes.addName(known);
  }

  /** Runs the rules about a framework as a whole again, because its header changed. */
  touchFramework(id: string): void {
    const known = this.#frameworks.get(id);
    if (known) this.#changes.addFramework(known, true);
  }

  /** Returns the changes since the last call, and everything that depends on them. */
  takeChanges(): ChangedFacts {
    if (this.#isNewAncestry) this.#findAncestry();
    return this.#changes.take();
  }

  /** All facts, as if they had just changed. */
  everything(): ChangedFacts {
    const frameworks = new Set<FrameworkFacts>(this.#frameworks.values());
    const names = new Set([...frameworks].flatMap((framework) => [...framework.names.values()]));
    return { frameworks, names, links: new Set(this.#links.values()) };
  }

  #findAncestry(): void {
    this.#isNewAncestry = false;
    for (const [framework, ancestry] of findAncestry(this.#frameworks)) {
      this.#changes.addAncestry(framework);
      framework.ancestry = ancestry;
    }
  }

  #setsFor(fact: Fact, framework: Writable<FrameworkFacts>): WritableSet[] {
    const sets: WritableSet[] = [];
    const { role, property, from } = fact;
    const nameSet = NAME_SET[role];
    if (nameSet) {
      const name = this.#nameFor(framework, fact.name);
      this.#changes.addName(name);
      this.#changes.addFramework(framework, false);
      sets.push(setOf(name, nameSet));
    } else {
      const set = FRAMEWORK_SET[role];
      this.#changes.addFramework(framework, true);
      if (set === 'headers' || set === 'parts' || set === 'uses') {
        this.#changes.addName(this.#nameFor(framework, framework.id));
      }
      // If there are several headers, the first counts, because another one may name another base and contain other
      // domains.
      if (set === 'headers') this.#changes.addDomains(framework);
      // The frameworks that use it may ask for a version.
      if (set === 'versions') for (const link of framework.incoming) this.#changes.addLink(link);
      if (set) sets.push(framework[set]);
    }
    if (role === 'declaration' && GROUPING.has(fact.kind)) this.#changes.addFramework(framework, true);
    // Omitting or moving an element changes the map as well. An omission without an id is not a fact about a name.
    if (role === 'target' && REARRANGING.has(fact.kind)) this.#changes.addFramework(framework, true);
    // The position of an element that a course names concerns the whole framework.
    if (fact.kind === 'item' && framework.names.get(fact.name)?.lessons.size) {
      this.#changes.addFramework(framework, true);
    }
    if (role === 'declaration' && fact.kind === 'item') {
      sets.push(framework.numbered);
      // Where some competences are agreed, a rule asks for the others.
      if (framework.agreements.size > 0) this.#changes.addFramework(framework, true);
    }
    if (role === 'declaration' && fact.kind === 'domain') {
      this.#changes.addDomains(framework);
      sets.push(framework.domains);
    }
    if (property === 'requires' && role === 'reference') {
      const own = this.#frameworkFor(from);
      this.#changes.addFramework(own, true);
      sets.push(own.requirements);
    }
    if ((property === 'covers' || property === 'explains') && role === 'reference') {
      this.#changes.addFramework(framework, true);
      sets.push(framework[property], setOf(this.#nameFor(framework, fact.name), 'lessons'));
    }
    if ((role === 'reference' || role === 'uses') && fact.framework !== from) {
      const link = this.#linkFor(this.#frameworkFor(from), framework);
      this.#changes.addLink(link);
      sets.push(role === 'uses' ? link.uses : link.references);
      if (property === 'adapts' || fact.kind === 'include') {
        this.#changes.addFramework(this.#frameworkFor(from), true);
        this.#changes.addDomains(this.#frameworkFor(from));
        sets.push(link.inherits);
        if (property === 'adapts') sets.push(link.adapts);
      }
    }
    return sets;
  }

  /** Keeps derived lists of facts. */
  #sort(fact: Fact, framework: Writable<FrameworkFacts>): void {
    if (fact.role === 'header') setMember(this.#headed, framework.id, framework.headers.size > 0);
    const link = fact.from === framework.id ? undefined : this.link(fact.from, framework.id);
    if (link) {
      const { bases } = this.#frameworkFor(fact.from);
      const inherits = link.inherits.size > 0;
      if (inherits !== bases.has(framework.id)) this.#isNewAncestry = true;
      setMember(bases, framework.id, inherits);
      setMember(framework.heirs, fact.from, inherits);
    }
    const name = NAME_SET[fact.role] && framework.names.get(fact.name);
    if (name === undefined) return;
    const { declarations, references, targets, placements, facets } = name;
    const uses = references.size + targets.size + facets.size;
    setMember(framework.undeclared, name, !declarations.size && uses > 0);
    if (fact.kind === 'facet') setMember(framework.facets, name, hasFacet(declarations));
    setMember(framework.placed, name, placements.size > 0);
  }

  #frameworkFor(id: string): Writable<FrameworkFacts> {
    // Neighbouring facts belong to the same framework.
    if (this.#newest?.id === id) return this.#newest;
    const framework = this.#findOrMake(id);
    this.#newest = framework;
    return framework;
  }

  #findOrMake(id: string): Writable<FrameworkFacts> {
    let framework = this.#frameworks.get(id);
    if (framework === undefined) {
      framework = {
        id,
        headers: new Set(),
        parts: new Set(),
        uses: new Set(),
        versions: new Set(),
        requirements: new Set(),
        covers: new Set(),
        explains: new Set(),
        numbered: new Set(),
        unnumbered: new Set(),
        agreements: new Set(),
        questions: new Set(),
        names: new Map(),
        undeclared: new Set(),
        placed: new Set(),
        facets: new Set(),
        domains: new Set(),
        outgoing: new Set(),
        incoming: new Set(),
        bases: new Set(),
        heirs: new Set(),
        ancestry: NO_ANCESTRY,
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
        declarations: new FewSet(),
        references: NO_FACTS,
        placements: NO_FACTS,
        facets: NO_FACTS,
        targets: NO_FACTS,
        lessons: NO_FACTS,
      };
      framework.names.set(name, known);
    }
    return known;
  }

  #linkFor(from: Writable<FrameworkFacts>, to: Writable<FrameworkFacts>): Writable<FrameworkLink> {
    const key = linkKey(from.id, to.id);
    let link = this.#links.get(key);
    if (link === undefined) {
      link = {
        from: from.id,
        to: to.id,
        references: new Set(),
        uses: new Set(),
        inherits: new Set(),
        adapts: new Set(),
      };
      this.#links.set(key, link);
      from.outgoing.add(link);
      to.incoming.add(link);
    }
    return link;
  }
}

/** A set of a name to write to. Most sets stay empty and share one object until then. */
function setOf(name: Writable<Name>, which: NameSet): FewSet<Fact> {
  if (name[which] === NO_FACTS) name[which] = new FewSet();
  return name[which];
}

function setMember<T>(set: Set<T>, item: T, isMember: boolean): void {
  if (isMember) set.add(item);
  else if (set.size) set.delete(item);
}

function linkKey(from: string, to: string): string {
  return `${from}\n${to}`;
}

function hasFacet(declarations: Iterable<Fact>): boolean {
  for (const { kind } of declarations) if (kind === 'facet') return true;
  return false;
}
