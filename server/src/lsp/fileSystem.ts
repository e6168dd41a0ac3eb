/** The server's access to files; its only I/O besides the connection. URIs are as in the protocol. */
export interface FileSystem {
  /**
   * The `.competence` files and the configurations at or under `uri`, which is in the workspace folder `folder`,
   * without ignored ones. Unreadable folders are listed among the troubles, and the search continues.
   */
  find(folder: string, uri: string): Promise<FoundFiles>;
  /**
   * The text of a file: UTF-8, with any invalid bytes replaced, and without a byte order mark. Rejects if it cannot be
   * read.
   */
  read(uri: string): Promise<string>;
  /**
   * The URI of the same file or folder without symbolic links; `uri` itself where links are not known. What does not
   * exist has the URI that it would have.
   */
  realUri(uri: string): string;
  /** The URIs of the folders above a folder in its repository. Their ignore files apply in the folder as well. */
  foldersAbove(uri: string): string[];
  /**
   * The nearest folder that has its own configuration, or is the top of a repository or of a work tree: this one, or one
   * above. A uri without symbolic links; undefined if there is none.
   */
  rootOf(uri: string): string | undefined;
  /**
   * The folders that may contain what the files in a folder refer to, in the order in which they are searched.
   * `isSearched` says whether everything in the folder itself is known already.
   */
  foldersToSearch(uri: string, isSearched: boolean): SearchedFolder[];
}

/** A folder outside of those of the client. */
export interface SearchedFolder {
  readonly uri: string;
  /** Whether it has a configuration, so that everything in it belongs together. */
  readonly isWorkspace: boolean;
}

/** The result of a search. */
export interface FoundFiles {
  readonly documents: readonly FoundDocument[];
  /** The uris of configurations. */
  readonly configurations: readonly string[];
  readonly troubles: readonly Trouble[];
}

/** A document on disk, with its URI and the same without symbolic links. */
export interface FoundDocument {
  readonly uri: string;
  readonly real: string;
}

/** A file or folder that could not be read, and the reason, in words for the log. */
export interface Trouble {
  readonly uri: string;
  readonly reason: string;
}
