/**
 * What the views and commands of an editor and the server say to each other about frameworks, beyond the Language
 * Server Protocol. Plain types, so that the extension shares them.
 */

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

/** A cursor in a document; lines count from 0. */
export interface FrameworkCursor {
  readonly uri: string;
  readonly line: number;
}

/** A place in a document, as the Language Server Protocol counts. */
export interface FrameworkLocation {
  readonly uri: string;
  readonly range: FrameworkRange;
}

interface FrameworkRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The frameworks that have changed since something was last asked about any. */
export interface FrameworksChanged {
  readonly frameworks: readonly string[];
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

/** Edits as the client applies them (a WorkspaceEdit of the protocol); none where all stays as it is. */
export interface FrameworkEdit {
  readonly edit?: object;
  readonly refusal?: MoveRefusal;
}

/** The ids that a document's competences were given: how many, and the edit; `isLoose` where it is part of no framework. */
export interface AssignedIds {
  readonly count: number;
  readonly isLoose: boolean;
  readonly edit?: object;
}

/** What a status bar says of the framework of a document. */
export interface FrameworkStatus {
  readonly framework: string;
  readonly title: string;
  /** Empty where the header has none. */
  readonly version: string;
  readonly status: string;
  readonly counts: FrameworkCounts;
  readonly problems: FrameworkProblems;
}

/** What an author would call a new framework: a title, or an id. */
export interface FrameworkName {
  readonly text: string;
}

/** What there is to say of such a name. */
export interface FrameworkNameAnswer {
  /** An id like it that is not taken. */
  readonly suggestion: string;
  readonly isValidId: boolean;
  /** Whether there is a framework of that id already. */
  readonly isTaken: boolean;
}

/** A new framework. */
export interface StarterTarget {
  readonly id: string;
  readonly title: string;
}

/** The files that a new framework begins with. */
export interface StarterFile {
  readonly name: string;
  readonly text: string;
}

/** The methods, client to server unless it says otherwise. */
export const FRAMEWORKS = {
  /** FrameworkChildrenTarget → FrameworkNode[]. */
  children: 'competence/frameworks/children',
  /** FrameworkCursor → FrameworkNode[]: what stands there, from the outermost line of the tree inwards. */
  at: 'competence/frameworks/at',
  /** FrameworkAddress → FrameworkLocation | null: where it is written. */
  locate: 'competence/frameworks/locate',
  /** FrameworkMove → FrameworkEdit. */
  move: 'competence/frameworks/move',
  /** { uri } → FrameworkStatus | null. */
  status: 'competence/frameworks/status',
  /** { framework } → string | null: all of it as one text, with where each element comes from. */
  resolved: 'competence/frameworks/resolved',
  /** { uri } → AssignedIds. */
  assignIds: 'competence/assignIds',
  /** FrameworkName → FrameworkNameAnswer. */
  name: 'competence/starter/name',
  /** StarterTarget → StarterFile[]. */
  starter: 'competence/starter/files',
  /** Server to client: FrameworksChanged. Told once after anything was asked, and not again until something else is. */
  changed: 'competence/frameworks/changed',
} as const;
