import type { Location, Range, WorkspaceEdit } from 'vscode-languageserver';

/**
 * The messages between the editor and the server for reviewing changes of a base, beyond the Language Server Protocol.
 */

/**
 * The action of the editor's command; its arguments are the action, a document of the adaptation and, if there is one,
 * an id.
 */
export type ReviewWay = 'walk' | 'accept' | 'amend' | 'save';

/** A statement to review. */
export interface ReviewItem {
  readonly id: string;
  /** The change, in words. */
  readonly what: string;
  /** The current text of the base; undefined if it no longer exists. */
  readonly base: string | undefined;
  /** The text of the adaptation; undefined if it does not change the text. */
  readonly amendment: string | undefined;
  /** The line of the adaptation. */
  readonly at: Location;
  /** The line of the base. */
  readonly baseAt: Location | undefined;
}

/** The changes to review; null for frameworks without a base. */
export type ReviewsAnswer = {
  readonly title: string;
  /** Whether anything of the adaptation was ever recorded. */
  readonly isRecorded: boolean;
  /** The number of base statements that it amends. */
  readonly amended: number;
  readonly items: readonly ReviewItem[];
} | null;

/** Requests to record statements as reviewed; without ids, all amended ones. */
export interface AcceptRequest {
  readonly uri: string;
  readonly ids?: readonly string[];
}

/**
 * The edit that records them, and its file; or the reason why nothing can be recorded; null if there is nothing to
 * record.
 */
export type AcceptAnswer =
  | { readonly edit: WorkspaceEdit; readonly file: string }
  | { readonly problem: string; readonly file: string }
  | null;

/** Asks for the words of an amendment. */
export interface AmendRequest {
  readonly uri: string;
  readonly id: string;
}

/** The location of the words after the edit, if there is one; null if nothing is amended. */
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
