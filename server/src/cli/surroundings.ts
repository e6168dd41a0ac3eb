import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { foldersFrom } from '../files/paths.ts';
import { workspaceOf } from './configurations.ts';
import { type FilePlace, type FoundFiles, filesIn } from './files.ts';
import { frameworkIn, type Mentions } from './mentions.ts';
import { shownPath } from './paths.ts';
import { readText } from './source.ts';

/** The files that were asked for, what they speak of, and how to take in another. */
interface Asked extends Pick<FoundFiles, 'files' | 'folders'> {
  readonly mentions: Iterable<Mentions>;
  /** Takes a file in, and tells what it speaks of; nothing when it cannot be read. */
  open(file: FilePlace): Mentions | undefined;
}

/** What was taken in, what it speaks of, and what else was found near by. */
interface Search {
  readonly asked: Asked;
  /** The frameworks that the files belong or refer to. */
  readonly spokenOf: Set<string>;
  /** The frameworks that a header declares. */
  readonly declared: Set<string>;
  /** Files that have not been taken in, by the framework that they belong to. */
  readonly neighbours: Map<string, FilePlace[]>;
  /** All files that were found, by where they really are. */
  readonly known: Set<string>;
}

/**
 * Takes in the rest of what the files that were asked for speak of: the other files of their frameworks, and the
 * frameworks that they refer to, in turn. What is not to be found in a folder is looked for in the one above it.
 *
 * The folder of a named file is always searched, for the rest of its framework may stand there. A folder with
 * `competence.json` holds a workspace, and is searched whole. Otherwise the search ends as soon as every framework has
 * its header: the nearest is meant, as copies and test data further off may have the same names.
 */
export function openSurroundings(asked: Asked): void {
  const known = new Set(asked.files.map(({ real }) => real));
  const search: Search = { asked, spokenOf: new Set(), declared: new Set(), neighbours: new Map(), known };
  for (const mentions of asked.mentions) listen(search, mentions);
  for (const { location, searched } of asked.folders) {
    for (const folder of foldersToSearch(location, searched)) {
      const needed = workspaceOf(folder) === folder || (!searched && folder === location);
      if (!needed && isComplete(search)) break;
      addNeighbours(search, folder);
      openNeeded(search);
    }
  }
}

/** The folders that may hold what is missing, in the order in which they are searched. */
function foldersToSearch(folder: string, searched: boolean): string[] {
  const folders = foldersFrom(folder);
  const workspace = workspaceOf(folder);
  if (workspace !== undefined) return searched && workspace === folder ? [] : [workspace];
  const repository = folders.findIndex((each) => existsSync(join(each, '.git')));
  const last = repository >= 0 ? repository : folders.indexOf(resolve());
  return folders.slice(searched ? 1 : 0, Math.max(0, last) + 1);
}

/** Whether the header of every framework that is spoken of was taken in. */
function isComplete({ declared, spokenOf }: Search): boolean {
  return [...spokenOf].every((id) => declared.has(id));
}

function addNeighbours({ neighbours, known }: Search, folder: string): void {
  for (const { location, real } of filesIn(folder, passBy)) {
    if (known.has(real)) continue;
    known.add(real);
    const file = { path: shownPath(location), location };
    const text = readText(file, passBy);
    const framework = text === undefined ? undefined : frameworkIn(text, file.path);
    if (framework === undefined) continue;
    const files = neighbours.get(framework);
    if (files) files.push(file);
    else neighbours.set(framework, [file]);
  }
}

/** Nobody asked for what stands near by: what cannot be read there is worth no word until it is needed. */
function passBy(): void {}

function openNeeded(search: Search): void {
  // What is taken in may speak of further frameworks: they join the set while it is walked.
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
