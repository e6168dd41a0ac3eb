import type { Ancestry } from '../model/ancestry.ts';
import type { Few } from '../text/fewSet.ts';
import type { Fact } from './facts.ts';

/** All that is said of one name of one framework, in every file. */
export interface Name {
  readonly framework: string;
  /** The id; empty for activities that name no domain. The framework's own id is a name of it, too. */
  readonly name: string;
  readonly declarations: Few<Fact>;
  readonly references: Few<Fact>;
  readonly placements: Few<Fact>;
  readonly facets: Few<Fact>;
  readonly targets: Few<Fact>;
  /** Those of its references by which a course covers it, or a guide explains it. */
  readonly lessons: Few<Fact>;
}

/** All that one framework says of another: what it refers to, and whether it says that it uses it. */
export interface FrameworkLink {
  readonly from: string;
  readonly to: string;
  readonly references: ReadonlySet<Fact>;
  readonly uses: ReadonlySet<Fact>;
  /** The lines that take over what the other declares: `adapts` and `include`. */
  readonly inherits: ReadonlySet<Fact>;
  /** Those of them that say `adapts`. */
  readonly adapts: ReadonlySet<Fact>;
}

/** All that is said of a framework as a whole, in every file. */
export interface FrameworkFacts {
  readonly id: string;
  readonly headers: ReadonlySet<Fact>;
  readonly parts: ReadonlySet<Fact>;
  /** Where other frameworks say that they use or adapt it. */
  readonly uses: ReadonlySet<Fact>;
  /** Its `requires` lines. */
  readonly requirements: ReadonlySet<Fact>;
  /** Where modules of any curriculum say that they cover something of it. */
  readonly covers: ReadonlySet<Fact>;
  /** Where guides say that they explain something of it. */
  readonly explains: ReadonlySet<Fact>;
  /** Its competences without an id. */
  readonly unnumbered: ReadonlySet<Fact>;
  /** Its open questions. */
  readonly questions: ReadonlySet<Fact>;
  readonly names: ReadonlyMap<string, Name>;
  /** The names that something refers to, or uses as a property, and that it does not declare itself. */
  readonly undeclared: ReadonlySet<Name>;
  /** The names that activities say they stand `in`. */
  readonly placed: ReadonlySet<Name>;
  /** The names that are declared as facets. */
  readonly facets: ReadonlySet<Name>;
  /** The declarations of its domains. */
  readonly domains: ReadonlySet<Fact>;
  /** What it says of other frameworks. */
  readonly outgoing: ReadonlySet<FrameworkLink>;
  /** What other frameworks say of it. */
  readonly incoming: ReadonlySet<FrameworkLink>;
  /** The ids of the frameworks from which it takes names over. */
  readonly bases: ReadonlySet<string>;
  /** The ids of the frameworks that take names over from it. */
  readonly heirs: ReadonlySet<string>;
  /** In what circle it is, and how much it rests on, as of the last call of `takeChanges`. */
  readonly ancestry: Ancestry;
}

/** What changed since the index was last asked. */
export interface ChangedFacts {
  readonly names: ReadonlySet<Name>;
  readonly links: ReadonlySet<FrameworkLink>;
  readonly frameworks: ReadonlySet<FrameworkFacts>;
}
