import { editText } from '../engine/syntax/index.ts';
import type { ReviewTextChange } from './reviewFiles.ts';
import { pathOf as decodedUri } from './uris.ts';

/** A buffer of the client: it counts, not the file. */
export interface OpenBuffer {
  /** The uri as the client spells it. */
  readonly uri: string;
  version: number;
}

/** A buffer of a file that is open under another name as well, which the author has opened or edited later. */
interface OtherBuffer extends OpenBuffer {
  readonly path: string;
  text: string;
}

/** The result of closing a buffer. */
export type Closed =
  /** It was not open. */
  | 'unknown'
  /** Another buffer of the same file was and is used. */
  | 'other'
  /** It was the only buffer of the file. */
  | 'last'
  /** Another buffer of the file is used from now on: its text. */
  | { readonly text: string };

/**
 * The buffers of the client by the path of their file. A file may be open under several names, because of symbolic links:
 * the buffer that was opened or edited last is used, and the others keep their own text.
 */
export class OpenBuffers {
  readonly #used = new Map<string, OpenBuffer>();
  /** By decoded uri. */
  readonly #others = new Map<string, OtherBuffer>();
  /** The paths of all buffers, by decoded uri. */
  readonly #paths = new Map<string, string>();

  /** The path of the file that is open under this uri. */
  pathOf(uri: string): string | undefined {
    return this.#paths.get(decodedUri(uri));
  }

  /** The buffer that is used for a file; undefined if it is not open. */
  used(path: string): OpenBuffer | undefined {
    return this.#used.get(path);
  }

  /** The paths of the files that are open. */
  paths(): string[] {
    return [...this.#used.keys()];
  }

  /** Whether the buffer with this uri is open, and another one is used for its file. */
  isOther(uri: string): boolean {
    return this.#others.has(decodedUri(uri));
  }

  /** A buffer was opened, and is used from now on. `textNow` is the text of the buffer that was used, if there was one. */
  open(path: string, buffer: OpenBuffer, textNow: string | undefined): void {
    this.#paths.set(decodedUri(buffer.uri), path);
    this.#others.delete(decodedUri(buffer.uri));
    const used = this.#used.get(path);
    if (used && textNow !== undefined && decodedUri(used.uri) !== decodedUri(buffer.uri))
      this.#others.set(decodedUri(used.uri), { ...used, path, text: textNow });
    this.#used.set(path, buffer);
  }

  /**
   * Changes a buffer that is not used. It is used from now on, unless both have the same text then, because one was
   * saved and the other follows.
   *
   * @param textNow the text of the buffer that is used
   * @returns its text, if it is used now
   */
  changeOther(
    { uri, version }: OpenBuffer,
    changes: readonly ReviewTextChange[],
    textNow: string | undefined,
  ): string | undefined {
    const other = this.#others.get(decodedUri(uri));
    if (other === undefined) return undefined;
    other.version = version;
    for (const { range, text } of changes)
      other.text = range === undefined ? text : editText(other.text, [{ range, text }]);
    if (other.text === textNow) return undefined;
    this.open(other.path, { uri, version }, textNow);
    return other.text;
  }

  close(uri: string): Closed {
    const key = decodedUri(uri);
    const path = this.#paths.get(key);
    if (path === undefined) return 'unknown';
    this.#paths.delete(key);
    if (this.#others.delete(key)) return 'other';
    this.#used.delete(path);
    const next = [...this.#others.values()].find((each) => each.path === path);
    if (next === undefined) return 'last';
    this.#others.delete(decodedUri(next.uri));
    this.#used.set(path, { uri: next.uri, version: next.version });
    return { text: next.text };
  }
}
