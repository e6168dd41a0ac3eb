import type { FrameworkCounts, FrameworkProblems, MoveRefusal } from '../ide/frameworks/frameworkNode.ts';

/**
 * What the views and commands of an editor and the server say to each other about frameworks, beyond the Language
 * Server Protocol. Plain types, so that the extension shares them.
 */

export type {
  FrameworkAddress,
  FrameworkChildrenTarget,
  FrameworkCounts,
  FrameworkMove,
  FrameworkNode,
  FrameworkNodeKind,
  FrameworkProblems,
  MoveRefusal,
} from '../ide/frameworks/frameworkNode.ts';

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
