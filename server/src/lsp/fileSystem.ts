/** What the server asks of the place where files are kept; the only I/O besides the connection. Uris are as on the wire. */
export interface FileSystem {
  /**
   * The `.competence` files and the configurations at or under `uri`, which stands in the folder of the workspace
   * `folder`; those that the author has ignored are left out. What cannot be looked into is named among the troubles,
   * and the rest goes on.
   */
  find(folder: string, uri: string): Promise<FoundFiles>;
  /** The text of a file: UTF-8, whatever it holds, without a byte order mark. Rejects when it cannot be read. */
  read(uri: string): Promise<string>;
}

/** What a search came to. */
export interface FoundFiles {
  readonly uris: readonly string[];
  /** The uris of configurations. */
  readonly configurations: readonly string[];
  readonly troubles: readonly Trouble[];
}

/** Something that could not be read, and why, in words for the log. */
export interface Trouble {
  readonly uri: string;
  readonly reason: string;
}
