import type { Ancestry } from '../model/ancestry.ts';
import type { Few } from '../text/fewSet.ts';
import type { Fact } from './facts.ts';

/** All facts about one name of one framework, from every file. */
export interface Name {
  readonly framework: string;
  /** The id; empty for activities that name no domain. The framework's own id is also one of its names. */
  readonly name: string;
  readonly declarations: Few<Fact>;
  readonly references: Few<Fact>;
  readonly placements: Few<Fact>;
  readonly facets: Few<Fact>;
  readonly targets: Few<Fact>;
  /** The references by which a course covers it, or a guide explains it. */
  readonly lessons: Few<Fact>;
}

/** Everything one framework says about another: its references, and whether it declares that it uses the other. */
export interface FrameworkLink {
  readonly from: string;
  readonly to: string;
  readonly references: ReadonlySet<Fact>;
  readonly uses: ReadonlySet<Fact>;
  /** The lines that inherit the other's declarations: `adapts` and `include`. */
  readonly inherits: ReadonlySet<Fact>;
  /** The `adapts` lines among them. */
  readonly adapts: ReadonlySet<Fact>;
}

/** All facts about a framework as a whole, from every file. */
export interface FrameworkFacts {
  readonly id: string;
  readonly headers: ReadonlySet<Fact>;
  readonly parts: ReadonlySet<Fact>;
  /** The lines of other frameworks that use or adapt it. */
  readonly uses: ReadonlySet<Fact>;
  /** The lines with its version; more than one is an error. */
  readonly versions: ReadonlySet<Fact>;
  /** Its `requires` lines. */
  readonly requirements: ReadonlySet<Fact>;
  /** The lines of modules, in any framework, that cover something in it. */
  readonly covers: ReadonlySet<Fact>;
  /** The lines of guides that explain something in it. */
  readonly explains: ReadonlySet<Fact>;
  /** Its competences with an id. */
  readonly numbered: ReadonlySet<Fact>;
  /** Its competences without an id. */
  readonly unnumbered: ReadonlySet<Fact>;
  /** The lines that say when its competences were agreed. */
  readonly agreements: ReadonlySet<Fact>;
  /** Its questions, open and answered. */
  readonly questions: ReadonlySet<Fact>;
  readonly names: ReadonlyMap<string, Name>;
  /** The names that are referred to, or used as a property, but not declared in the framework itself. */
  readonly undeclared: ReadonlySet<Name>;
  /** The names after `in` of its activities. */
  readonly placed: ReadonlySet<Name>;
  /** The names that are declared as facets. */
  readonly facets: ReadonlySet<Name>;
  /** The declarations of its domains. */
  readonly domains: ReadonlySet<Fact>;
  /** Its links to other frameworks. */
  readonly outgoing: ReadonlySet<FrameworkLink>;
  /** The links of other frameworks to it. */
  readonly incoming: ReadonlySet<FrameworkLink>;
  /** The ids of the frameworks whose names it inherits. */
  readonly bases: ReadonlySet<string>;
  /** The ids of the frameworks that inherit its names. */
  readonly heirs: ReadonlySet<string>;
  /** Its circle and its level, as of the last call of `takeChanges`. */
  readonly ancestry: Ancestry;
}

/** The changes since the index was last read. */
export interface ChangedFacts {
  readonly names: ReadonlySet<Name>;
  readonly links: ReadonlySet<FrameworkLink>;
  readonly frameworks: ReadonlySet<FrameworkFacts>;
}
