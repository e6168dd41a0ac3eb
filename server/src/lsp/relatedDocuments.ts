import { frameworkIn, type Mentions, mentionsIn } from '../engine/model/index.ts';
import { addTo } from '../engine/text/index.ts';
import { isIn } from './documentPaths.ts';
import type { FileSystem, FoundFiles } from './fileSystem.ts';

/** A folder of the client, or a single file outside of all folders. */
export interface OpenedPart {
  /** The uri of the folder, or of the folder of the file. */
  readonly folder: string;
  /** Whether everything in the folder is read already. */
  readonly isSearched: boolean;
  /** The paths of the documents, with what each mentions. */
  readonly mentions: ReadonlyMap<string, Mentions>;
}

/** Files outside of what the client has open that decide what is right there. */
export interface RelatedDocuments {
  /** The texts of documents by path. */
  readonly documents: ReadonlyMap<string, string>;
  /** The uris of the configurations that apply. */
  readonly configurations: readonly string[];
}

/** Access to files, and to what is known of them. */
export interface RelatedSource {
  readonly files: Pick<FileSystem, 'find' | 'read' | 'foldersToSearch'>;
  pathOf(uri: string): string;
  /** Whether a document is open, or in a folder of the client. */
  isOpened(path: string): boolean;
}

/**
 * Finds what the documents that the client has open depend on: the other files of their frameworks, the frameworks that
 * they refer to, recursively, and the configurations above them. It follows the rules of the command line, so that both
 * find the same problems: a workspace with a configuration is searched completely; otherwise the folders above, until the
 * header of every framework is found.
 */
export async function findRelatedDocuments(
  parts: readonly OpenedPart[],
  source: RelatedSource,
): Promise<RelatedDocuments> {
  const documents = new Map<string, string>();
  const configurations = new Set<string>();
  const searched = new Map<string, FoundFiles>();
  for (const part of parts) {
    const search = new Search(part, source, documents);
    const folders = source.files.foldersToSearch(part.folder, part.isSearched);
    for (const [index, folder] of folders.entries()) {
      // The folder of a single file may contain the rest of its framework.
      const isNeeded = folder.isWorkspace || (index === 0 && !part.isSearched);
      if (!isNeeded && search.isComplete) break;
      const found = searched.get(folder.uri) ?? (await source.files.find(folder.uri, folder.uri));
      searched.set(folder.uri, found);
      await search.addFrom(found);
    }
    for (const { configurations: uris } of searched.values())
      for (const uri of uris) if (search.isBelow(uri)) configurations.add(uri);
  }
  return { documents, configurations: [...configurations] };
}

/** The search for one part. */
class Search {
  readonly #source: RelatedSource;
  readonly #documents: Map<string, string>;
  readonly #paths: string[];
  readonly #wanted = new Set<string>();
  readonly #declared = new Set<string>();
  /** Documents that were found and are not needed so far, by their framework. */
  readonly #others = new Map<string, (readonly [path: string, text: string])[]>();
  readonly #seen = new Set<string>();

  constructor({ mentions }: OpenedPart, source: RelatedSource, documents: Map<string, string>) {
    this.#source = source;
    this.#documents = documents;
    this.#paths = [...mentions.keys()];
    for (const each of mentions.values()) this.#listen(each);
  }

  /** Whether the header of every mentioned framework is known. */
  get isComplete(): boolean {
    return [...this.#wanted].every((id) => this.#declared.has(id));
  }

  /** Takes in those of the found documents that are needed. */
  async addFrom({ documents }: FoundFiles): Promise<void> {
    for (const { uri } of documents) {
      const path = this.#source.pathOf(uri);
      if (this.#seen.has(path) || this.#source.isOpened(path)) continue;
      this.#seen.add(path);
      const text = this.#documents.get(path) ?? (await this.#textOf(uri));
      const framework = text === undefined ? undefined : frameworkIn(text, path);
      if (framework !== undefined && text !== undefined) addTo(this.#others, framework, [path, text]);
    }
    // These documents may mention further frameworks, which are added to the set while we iterate over it.
    for (const id of this.#wanted) {
      for (const [path, text] of this.#others.get(id) ?? []) {
        this.#documents.set(path, text);
        this.#paths.push(path);
        this.#listen(mentionsIn(text, path));
      }
      this.#others.delete(id);
    }
  }

  /** Whether any of the documents is in the folder of a configuration. */
  isBelow(uri: string): boolean {
    const path = this.#source.pathOf(uri);
    const folder = path.slice(0, path.lastIndexOf('/'));
    return this.#paths.some((each) => isIn(each, folder));
  }

  #listen({ spokenOf, declared }: Mentions): void {
    for (const id of spokenOf) this.#wanted.add(id);
    for (const id of declared) this.#declared.add(id);
  }

  /** Files that nobody opened may be unreadable. */
  async #textOf(uri: string): Promise<string | undefined> {
    try {
      return await this.#source.files.read(uri);
    } catch {
      return undefined;
    }
  }
}
