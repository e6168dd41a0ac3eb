/**
 * What an editor and the server say to each other about a comparison of what is being written with an earlier version of
 * it. Plain types, so that the extension and the server share them. Lines and characters count from 0.
 */

/** What the frameworks that are open are compared with. There is one comparison at a time. */
export type ComparisonTarget =
  /** What git has under a name: a commit, a branch, a tag, `HEAD`. */
  | { readonly kind: 'revision'; readonly revision: string }
  /** Another file, which counts as an earlier version of `document`. */
  | { readonly kind: 'file'; readonly uri: string; readonly document?: string }
  /** A folder with an earlier version of what is open. */
  | { readonly kind: 'folder'; readonly uri: string };

/**
 * Why nothing can be compared: the server runs where there is no git (`elsewhere`), or git is not on the machine;
 * nothing that is open is in a repository; nothing has that name; it is not in this clone, which is shallow; git
 * refused; there is no framework in it; it cannot be read; it is, or holds, what is open; nobody knows which file it is
 * an earlier version of.
 */
export type ComparisonRefusal =
  | 'elsewhere'
  | 'missing'
  | 'no-repository'
  | 'unknown'
  | 'shallow'
  | 'refused'
  | 'empty'
  | 'unreadable'
  | 'same'
  | 'no-document';

/** What became of a comparison that was asked for. */
export type ComparisonStarted =
  | {
      /** What is compared with, as it is called. */
      readonly name: string;
      /** The uris of folders that are open and have no such version: nothing is told of them. */
      readonly leftOut: readonly string[];
    }
  | {
      readonly refusal: ComparisonRefusal;
      /** What git or the file system said; empty when it said nothing. */
      readonly detail: string;
    };

/** The methods, client to server unless it says otherwise. */
export const COMPARISON = {
  /** ComparisonTarget → ComparisonStarted: compares with that from now on; a refusal leaves all as it is. */
  start: 'competence/comparison/start',
  /** → null: compares no longer. */
  stop: 'competence/comparison/stop',
  /** → null: reads again what is compared with, which may have changed. */
  refresh: 'competence/comparison/refresh',
  /** Server to client, without anything more: there are other changes to show, or none any more. */
  changed: 'competence/comparison/changed',
} as const;
