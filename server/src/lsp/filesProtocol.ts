/**
 * What the server asks of a client for files that it cannot read itself: all of them where it runs in a browser, and
 * anywhere those of a folder that is on no disk. Plain types, so that the extension and the server share them.
 */

/** The file or folder that is asked about. */
export interface FileTarget {
  readonly uri: string;
}

/** What stands in a folder. */
export interface ListedEntry {
  readonly name: string;
  /** As the client spells it when a document is opened there. */
  readonly uri: string;
  /** A link to a file is a file. A link to a folder is none of both: it may lead in circles. */
  readonly kind: 'file' | 'folder' | 'other';
}

/** What there is: a file, a folder with what stands in it, or nothing. */
export type Listing =
  | { readonly kind: 'file' }
  | { readonly kind: 'folder'; readonly entries: readonly ListedEntry[] }
  | { readonly kind: 'missing' };

/** A file of the extension's own, in its folder for documents. */
export interface PartTarget {
  readonly file: string;
}

/** The methods, server to client. */
export const CLIENT_FILES = {
  /** FileTarget → Listing. */
  list: 'competence/files/list',
  /** FileTarget → string | null: the text of a file, whatever it holds; null when there is none. */
  read: 'competence/files/read',
  /** PartTarget → string: the bytes of a file that documents are written with, in base64. */
  part: 'competence/files/part',
} as const;
