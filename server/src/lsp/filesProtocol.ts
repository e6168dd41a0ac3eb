/**
 * The server's requests to a client for files that it cannot read itself: all of them in a browser, and otherwise those
 * in a folder that is not on disk. Plain types that the extension and the server share.
 */

/** The requested file or folder. */
export interface FileTarget {
  readonly uri: string;
}

/** The entries of a folder. */
export interface ListedEntry {
  readonly name: string;
  /** As the client spells it when it opens a document there. */
  readonly uri: string;
  /** A link to a file is a file. A link to a folder is neither, because it may lead in circles. */
  readonly kind: 'file' | 'folder' | 'other';
}

/** A file, a folder with its entries, or nothing. */
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
  /** FileTarget → string | null: the text of a file; null if there is none. */
  read: 'competence/files/read',
  /** PartTarget → string: the bytes of a file that documents are written with, in base64. */
  part: 'competence/files/part',
} as const;
