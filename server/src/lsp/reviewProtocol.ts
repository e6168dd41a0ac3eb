import type { Location, Range, WorkspaceEdit } from 'vscode-languageserver';

/**
 * What the editor and the server say to each other when an author reviews what the base of an adaptation says now,
 * beyond the Language Server Protocol.
 */

/** What the command of the editor is to do; it is given that, a document of the adaptation, and an id where there is one. */
export type ReviewWay = 'walk' | 'accept' | 'amend' | 'save';

/** A statement to look at. */
export interface ReviewItem {
  readonly id: string;
  /** What happened to it, in words. */
  readonly what: string;
  /** What the base says now; undefined when it says nothing of it any more. */
  readonly base: string | undefined;
  /** What the adaptation says instead; undefined when it gives it no other words. */
  readonly amendment: string | undefined;
  /** The line of the adaptation. */
  readonly at: Location;
  /** The line of the base. */
  readonly baseAt: Location | undefined;
}

/** What there is to review; null where nothing is adapted. */
export type ReviewsAnswer = {
  readonly title: string;
  /** Whether anything of the adaptation was ever recorded. */
  readonly isRecorded: boolean;
  /** How many statements of the base it amends. */
  readonly amended: number;
  readonly items: readonly ReviewItem[];
} | null;

/** Asks to record statements as reviewed; all that are amended, when no ids are given. */
export interface AcceptRequest {
  readonly uri: string;
  readonly ids?: readonly string[];
}

/** What records that, and in which file; or why nothing may be recorded there; null when there is nothing to record. */
export type AcceptAnswer =
  | { readonly edit: WorkspaceEdit; readonly file: string }
  | { readonly problem: string; readonly file: string }
  | null;

/** Asks for the words of an amendment. */
export interface AmendRequest {
  readonly uri: string;
  readonly id: string;
}

/** Where the words stand, once the edit is made, if there is one; null when nothing is amended. */
export type AmendAnswer = {
  readonly edit?: WorkspaceEdit;
  readonly uri: string;
  readonly range: Range;
} | null;

/** The methods. */
export const REVIEWS = {
  list: 'competence/reviews',
  accept: 'competence/reviews/accept',
  amend: 'competence/reviews/amend',
} as const;
