import type { FileSystem, FoundDocument } from './fileSystem.ts';
import { pathOf } from './uris.ts';

/** A folder of the client. */
interface Folder {
  /** As the client spells it. */
  readonly uri: string;
  /** Its path without symbolic links. */
  readonly real: string;
}

/** A document outside the folders, or one that was found only by a link, because its own name is ignored. */
interface Outsider {
  readonly path: string;
  /** The link through which the search of a folder found it; undefined if it was only opened. */
  link: string | undefined;
}

/**
 * The engine's path of each file, however many names it has because of symbolic links. A file in a folder of the client
 * has its path in that folder, as the client spells the folder. Any other file, and one that is found only by a link,
 * keeps the first path by which it was found or opened.
 */
export class DocumentPaths {
  readonly #realUri: FileSystem['realUri'];
  readonly #isKnown: (path: string) => boolean;
  /** By path, in the order in which the client opened them. */
  readonly #folders = new Map<string, Folder>();
  /** By real path. */
  readonly #outsiders = new Map<string, Outsider>();

  /** `isKnown` returns whether there is a document at a path. */
  constructor({ realUri }: Pick<FileSystem, 'realUri'>, isKnown: (path: string) => boolean) {
    this.#realUri = realUri;
    this.#isKnown = isKnown;
  }

  addFolder(uri: string): void {
    this.#folders.set(folderPath(uri), { uri, real: folderPath(this.#realUri(uri)) });
  }

  removeFolder(uri: string): void {
    this.#folders.delete(folderPath(uri));
  }

  /** The URIs of the folders, as the client spells them. */
  folderUris(): string[] {
    return [...this.#folders.values()].map(({ uri }) => uri);
  }

  /** The URIs of the folders inside another folder. */
  foldersIn(uri: string): string[] {
    const real = folderPath(this.#realUri(uri));
    return [...this.#folders.values()].flatMap((each) => (isIn(each.real, real) ? each.uri : []));
  }

  /** The URI of the folder that contains a path. */
  folderOf(path: string): string | undefined {
    for (const [folder, { uri }] of this.#folders) if (isIn(path, folder)) return uri;
    return undefined;
  }

  /** The path of the file or folder with a URI, which need not exist. */
  pathOf(uri: string): string {
    const real = folderPath(this.#realUri(uri));
    return this.#outsiders.get(real)?.path ?? this.#inFolder(real) ?? this.#ownPath(uri, real);
  }

  /** The path of a document that the client opens, or that was found in a folder. It is kept until it is forgotten. */
  take({ uri, real: realUri }: FoundDocument, isOpened: boolean): string {
    const real = folderPath(realUri);
    const inside = this.#inFolder(real);
    const known = this.#outsiders.get(real);
    const isFoundThere = !isOpened && inside === folderPath(uri);
    if (inside !== undefined && (isFoundThere || (!known && (isOpened || this.#isKnown(inside))))) {
      this.#outsiders.delete(real);
      return inside;
    }
    const outsider = known ?? { path: this.#ownPath(uri, real), link: undefined };
    if (!isOpened) outsider.link ??= uri;
    this.#outsiders.set(real, outsider);
    return outsider.path;
  }

  /** The same for a document that the client opens. */
  takeOpened(uri: string): string {
    return this.take({ uri, real: this.#realUri(uri) }, true);
  }

  /** Forgets a document that is neither open nor found any longer. Returns the link through which it was found. */
  forget(path: string): string | undefined {
    for (const [real, outsider] of this.#outsiders) {
      if (outsider.path !== path) continue;
      this.#outsiders.delete(real);
      return outsider.link;
    }
    return undefined;
  }

  #inFolder(real: string): string | undefined {
    for (const [folder, { real: home }] of this.#folders)
      if (isIn(real, home)) return folder + real.slice(home.length);
    return undefined;
  }

  #ownPath(uri: string, real: string): string {
    const path = folderPath(uri);
    return this.folderOf(path) === undefined ? real : path;
  }
}

/** The path of a folder, without a slash at its end. */
export function folderPath(uri: string): string {
  return pathOf(uri).replace(/(?<!\/)\/+$/, '');
}

/** Whether a path is a folder or inside it. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
