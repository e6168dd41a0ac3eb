import { resolve } from 'node:path';
import { frameworkIn, type Mentions } from '../engine/model/index.ts';
import { foldersToSearch, workspaceOf } from '../host/roots.ts';
import { type FilePlace, filesIn, type NamedFiles } from './files.ts';
import { shownPath } from './paths.ts';
import { readText } from './source.ts';

/** The requested files, what they mention, and how to open another file. */
interface Asked extends Pick<NamedFiles, 'files' | 'folders'> {
  readonly mentions: Iterable<Mentions>;
  /** Opens a file and returns what it mentions; undefined if it cannot be read. */
  open(file: FilePlace): Mentions | undefined;
}

/** The state of the search: the opened files, the names they mention, and the other files found. */
interface Search {
  readonly asked: Asked;
  /** The frameworks that the files belong or refer to. */
  readonly spokenOf: Set<string>;
  /** The frameworks with a header in an opened file. */
  readonly declared: Set<string>;
  /** Files that were found but not opened, by their framework. */
  readonly neighbours: Map<string, FilePlace[]>;
  /** The real paths of all files that were found. */
  readonly known: Set<string>;
}

/**
 * Opens the files that the requested files depend on: the other files of their frameworks, and the frameworks they
 * refer to, recursively. If a framework is not found in a folder, the folder above is searched.
 *
 * The folder of a named file is always searched, because it may contain the rest of its framework. A folder with
 * `competence.json` is a workspace, which is searched completely. Otherwise, the search ends as soon as the header of
 * every framework is found: the nearest one counts, because copies and test data further away may have the same ids.
 */
export function openRelatedFiles(asked: Asked): void {
  const known = new Set(asked.files.map(({ real }) => real));
  const search: Search = { asked, spokenOf: new Set(), declared: new Set(), neighbours: new Map(), known };
  for (const mentions of asked.mentions) listen(search, mentions);
  for (const { location, searched } of asked.folders) {
    for (const folder of foldersToSearch(location, searched, resolve())) {
      const needed = workspaceOf(folder) === folder || (!searched && folder === location);
      if (!needed && isComplete(search)) break;
      addNeighbours(search, folder);
      openNeeded(search);
    }
  }
}

/** Whether the header of every mentioned framework was found. */
function isComplete({ declared, spokenOf }: Search): boolean {
  return [...spokenOf].every((id) => declared.has(id));
}

function addNeighbours({ neighbours, known }: Search, folder: string): void {
  for (const { location, real } of filesIn(folder, ignore)) {
    if (known.has(real)) continue;
    known.add(real);
    const file = { path: shownPath(location), location };
    const text = readText(file, ignore);
    const framework = text === undefined ? undefined : frameworkIn(text, file.path);
    if (framework === undefined) continue;
    const files = neighbours.get(framework);
    if (files) files.push(file);
    else neighbours.set(framework, [file]);
  }
}

/** Ignores unreadable files that were not requested. If one is needed, opening it reports the error. */
function ignore(): void {}

function openNeeded(search: Search): void {
  // These files may mention further frameworks, which are added to the set while we iterate over it.
  for (const id of search.spokenOf) {
    for (const file of search.neighbours.get(id) ?? []) {
      const mentions = search.asked.open(file);
      if (mentions) listen(search, mentions);
    }
    search.neighbours.delete(id);
  }
}

function listen(search: Search, { spokenOf, declared }: Mentions): void {
  for (const id of spokenOf) search.spokenOf.add(id);
  for (const id of declared) search.declared.add(id);
}
