import type { WatchedKind } from '../../language/watched/languageTable.ts';
import type { Teacher } from '../changeNote.ts';

/** What kind of words changed, so that a reviewer must look at the change first. */
export type AttentionKind =
  | WatchedKind
  /** A word became its opposite. */
  | 'opposite'
  /** The same words are in another order, so that somebody else does something, or something else is negated. */
  | 'order'
  | 'sign'
  /** Capital letters that make another word: AIDS, aids. */
  | 'capitals'
  /** The lead-in above the statement says the opposite now. */
  | 'lead-in'
  /** A statement of an adaptation went with what it is written beside in the base; without words. */
  | 'lost'
  /** The group agreed the statement as it was: the date is in `before`. */
  | 'agreed'
  /** No course, or guide, teaches or explains it any more as a whole: its title is in `before`. */
  | 'untaught'
  | 'unexplained';

/** What a reviewer must not miss in a change: the words before and after. */
export interface Attention {
  readonly kind: AttentionKind;
  /** As in the old text; empty if something is new. */
  readonly before: string;
  /** As in the new text; empty if something is gone. */
  readonly after: string;
  /** For a lead-in that was turned: the number of competences under it, which now say the opposite. */
  readonly turned?: number;
  /** For what is no longer taught or explained: who did it until now. */
  readonly by?: Teacher;
  /** The same: whether others still teach or explain a part of it. */
  readonly isPartly?: boolean;
}

/** Whether this turns what a statement says into its opposite, and with it what is said under a lead-in. */
export function isTurning({ kind }: Attention): boolean {
  return kind === 'negation' || kind === 'opposite';
}
