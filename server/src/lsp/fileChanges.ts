/** The URIs of files and folders to read again. */
export interface ChangedFiles {
  /** The added and changed paths. None of them is inside another one. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/**
 * Collects changes of files and folders on disk until there is time to read them. Tools change thousands at once, and
 * report a folder for each change in it, but it is searched once.
 */
export class FileChanges {
  /** By path; the newest message about a path counts. */
  readonly #pending = new Map<string, { readonly uri: string; readonly isGone: boolean }>();

  /** Adds a file or folder; `path` has no slash at its end. True if it is the first since all were taken. */
  add(path: string, uri: string, isGone: boolean): boolean {
    const isFirst = this.#pending.size === 0;
    this.#pending.set(path, { uri, isGone });
    return isFirst;
  }

  /** Everything that was added since the last time. */
  take(): ChangedFiles {
    const changed: string[] = [];
    const gone: string[] = [];
    for (const [path, { uri, isGone }] of this.#pending) {
      if (isGone) gone.push(uri);
      else if (!this.#isInChanged(path)) changed.push(uri);
    }
    this.#pending.clear();
    return { changed, gone };
  }

  /** Whether a folder above the path is searched anyway. */
  #isInChanged(path: string): boolean {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (this.#pending.get(path.slice(0, end))?.isGone === false) return true;
    }
    return false;
  }
}
