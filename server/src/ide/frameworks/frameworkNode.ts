/** Where something stands: the framework, and the keys of its elements from the top inwards; none of the framework itself. */
export interface FrameworkAddress {
  readonly framework: string;
  readonly keys: readonly string[];
}

/** What a line of the tree stands for; a family is a framework with all those that adapt it, at any remove. */
export type FrameworkNodeKind =
  | 'family'
  | 'framework'
  | 'domain'
  | 'group'
  | 'activity'
  | 'knowledge'
  | 'application'
  | 'attitudes'
  | 'competence';

/** A line of the tree of frameworks. */
export interface FrameworkNode extends FrameworkAddress {
  readonly kind: FrameworkNodeKind;
  /** Empty where the author has given none. */
  readonly id: string;
  /** The title, or the text of a competence; empty where the author has written none. */
  readonly title: string;
  /** Of a family, how many frameworks are in it. */
  readonly frameworks?: number;
  /** Of a framework, the id of the one that it adapts. */
  readonly adapts?: string;
  readonly counts: FrameworkCounts;
  readonly problems: FrameworkProblems;
  /** Where it comes from: `own`, `inherited`, `reworded`, `added`, `moved` or `included`. */
  readonly provenance: string;
  readonly hasChildren: boolean;
}

/** What something holds, at every depth. */
export interface FrameworkCounts {
  readonly domains: number;
  readonly activities: number;
  readonly competences: number;
}

/** How many errors and warnings there are, and the worst of them. */
export interface FrameworkProblems {
  readonly count: number;
  readonly worst: 'error' | 'warning' | null;
}

/** Which lines are asked for: those under `parent`, or the outermost; with a filter those that match it, or hold a match. */
export interface FrameworkChildrenTarget {
  readonly parent: (FrameworkAddress & { readonly kind: FrameworkNodeKind }) | null;
  readonly filter?: string;
}

/** What is moved, and onto what it is dropped. */
export interface FrameworkMove {
  readonly source: FrameworkAddress;
  readonly target: FrameworkAddress;
}

/**
 * Why something cannot be moved there: one of them is no longer there; they are of two frameworks; what is moved, or
 * where to, is written in another framework; one stands in the other; such a thing does not stand in such a place.
 */
export type MoveRefusal = 'gone' | 'foreign' | 'inherited' | 'inside' | 'misplaced';
