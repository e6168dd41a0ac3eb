import type { FrameworkCounts, FrameworkProblems, MoveRefusal } from '../ide/frameworks/frameworkNode.ts';

/**
 * The messages between an editor and the server about frameworks, beyond the Language Server Protocol. Plain types that
 * the extension shares.
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

/** The frameworks that have changed since the last request about any. */
export interface FrameworksChanged {
  readonly frameworks: readonly string[];
}

/** Edits in the form of the protocol (a WorkspaceEdit); none if nothing changes. */
export interface FrameworkEdit {
  readonly edit?: object;
  readonly refusal?: MoveRefusal;
}

/** The assigned ids of a document: their number and the edit; `isLoose` if it belongs to no framework. */
export interface AssignedIds {
  readonly count: number;
  readonly isLoose: boolean;
  readonly edit?: object;
}

/** The status of a document's framework. */
export interface FrameworkStatus {
  readonly framework: string;
  readonly title: string;
  /** Empty if the header has none. */
  readonly version: string;
  readonly status: string;
  readonly counts: FrameworkCounts;
  readonly problems: FrameworkProblems;
}

/** A title or an id for a new framework. */
export interface FrameworkName {
  readonly text: string;
}

/** The validation of such a name. */
export interface FrameworkNameAnswer {
  /** A similar id that is not used. */
  readonly suggestion: string;
  readonly isValidId: boolean;
  /** Whether a framework with that id exists already. */
  readonly isTaken: boolean;
}

/** A new framework. */
export interface StarterTarget {
  readonly id: string;
  readonly title: string;
}

/** The initial files of a new framework. */
export interface StarterFile {
  readonly name: string;
  readonly text: string;
  /** What to select when the file opens: the words of its first competence. Only in the file to open. */
  readonly selection?: FrameworkRange;
}

/** The methods, client to server unless stated otherwise. */
export const FRAMEWORKS = {
  /** FrameworkChildrenTarget → FrameworkNode[]. */
  children: 'competence/frameworks/children',
  /** FrameworkCursor → FrameworkNode[]: the elements at the cursor, from the outermost line of the tree inwards. */
  at: 'competence/frameworks/at',
  /** FrameworkAddress → FrameworkLocation | null: its location. */
  locate: 'competence/frameworks/locate',
  /** FrameworkMove → FrameworkEdit. */
  move: 'competence/frameworks/move',
  /** { uri } → FrameworkStatus | null. */
  status: 'competence/frameworks/status',
  /** { framework } → string | null: the resolved framework as one text, with the origin of each element. */
  resolved: 'competence/frameworks/resolved',
  /** { framework } → string | null: its open questions as Markdown. */
  questions: 'competence/frameworks/questions',
  /** { uri } → AssignedIds. */
  assignIds: 'competence/assignIds',
  /** FrameworkName → FrameworkNameAnswer. */
  name: 'competence/starter/name',
  /** StarterTarget → StarterFile[]. */
  starter: 'competence/starter/files',
  /** Server to client: FrameworksChanged. Sent once after a request, and not again until the next one. */
  changed: 'competence/frameworks/changed',
} as const;
