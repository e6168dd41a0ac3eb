/** The address of an element: the framework, and the keys from the top down; no keys for the framework itself. */
export interface FrameworkAddress {
  readonly framework: string;
  readonly keys: readonly string[];
}

/** The kind of a line in the tree. A family is a framework with all its adaptations, direct and indirect. */
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
  /** Empty if there is none. */
  readonly id: string;
  /** The title, or the text of a competence; empty if it is not written yet. */
  readonly title: string;
  /** The title as a line of a list shows it, without an opening that all lines share. */
  readonly label: string;
  /** For a family, the number of frameworks in it. */
  readonly frameworks?: number;
  /** For a framework, the id of its base. */
  readonly adapts?: string;
  readonly counts: FrameworkCounts;
  readonly problems: FrameworkProblems;
  /** Its provenance: `own`, `inherited`, `reworded`, `added`, `moved` or `included`. */
  readonly provenance: string;
  readonly hasChildren: boolean;
}

/** The contents of an element, counted at every depth. */
export interface FrameworkCounts {
  readonly domains: number;
  readonly activities: number;
  readonly competences: number;
}

/** The number of errors and warnings, and the highest severity. */
export interface FrameworkProblems {
  readonly count: number;
  readonly worst: 'error' | 'warning' | null;
}

/**
 * The requested lines: the children of `parent`, or the outermost lines; with a filter, those that match it or contain
 * a match.
 */
export interface FrameworkChildrenTarget {
  readonly parent: (FrameworkAddress & { readonly kind: FrameworkNodeKind }) | null;
  readonly filter?: string;
}

/** The moved element, and the element it is dropped on. */
export interface FrameworkMove {
  readonly source: FrameworkAddress;
  readonly target: FrameworkAddress;
  /**
   * The side of a target of the same kind. Without it: after one that is below in the same list, otherwise before it.
   */
  readonly side?: 'before' | 'after';
}

/**
 * The reason why an element cannot be moved there: one of the two no longer exists; they are in different frameworks;
 * the element is declared in another framework and cannot be amended; the order is that of the base; the target belongs
 * to another framework; the target is inside the element; or the target does not allow such an element.
 */
export type MoveRefusal = 'gone' | 'foreign' | 'inherited' | 'ordered' | 'borrowed' | 'inside' | 'misplaced';
