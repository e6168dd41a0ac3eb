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
}

/** The result of a search. */
export interface FoundFiles {
  readonly uris: readonly string[];
  /** The uris of configurations. */
  readonly configurations: readonly string[];
  readonly troubles: readonly Trouble[];
}

/** A file or folder that could not be read, and the reason, in words for the log. */
export interface Trouble {
  readonly uri: string;
  readonly reason: string;
}
