import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { frameworkNamed, isAnonymous, membershipOf, parseDocument, type Workspace } from '../core/index.ts';
import { foldersFrom } from '../files/paths.ts';
import { workspaceOf } from './configurations.ts';
import { type FoundFile, type FoundFiles, filesIn } from './files.ts';
import { realLocation, shownPath } from './paths.ts';
import { readText } from './source.ts';

/** The files that were asked for, and how to open another. */
interface Asked extends Pick<FoundFiles, 'files' | 'folders'> {
  open(file: FoundFile): boolean;
}

/** What is open, what it speaks of, and what else was found near by. */
interface Search {
  readonly workspace: Workspace;
  readonly asked: Asked;
  /** The frameworks that the open files belong or refer to. */
  readonly spokenOf: Set<string>;
  /** Files that have not been opened, by the framework that they belong to. */
  readonly neighbours: Map<string, FoundFile[]>;
  /** All files that were found, by where they really are. */
  readonly known: Set<string>;
}

/**
 * Opens the rest of what the files that were asked for speak of: the other files of their frameworks, and the
 * frameworks that they refer to, in turn. What is not to be found in a folder is looked for in the one above it.
 *
 * The folder of a named file is always searched, for the rest of its framework may stand there. A folder with
 * `competence.json` holds a workspace, and is searched whole. Otherwise the search ends as soon as every framework has
 * its header: the nearest is meant, as copies and test data further off may have the same names.
 */
export function openSurroundings(workspace: Workspace, asked: Asked): void {
  const known = new Set(asked.files.map(({ location }) => realLocation(location)));
  const search: Search = { workspace, asked, spokenOf: new Set(), neighbours: new Map(), known };
  for (const path of workspace.paths()) listen(search, path);
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

/** Whether the header of every framework that is spoken of is open. */
function isComplete({ workspace, spokenOf }: Search): boolean {
  const declared = new Set(workspace.frameworkIds());
  return [...spokenOf].every((id) => declared.has(id));
}

function addNeighbours({ neighbours, known }: Search, folder: string): void {
  for (const location of filesIn(folder, passBy)) {
    const real = realLocation(location);
    if (known.has(real)) continue;
    known.add(real);
    const file = { path: shownPath(location), location };
    const framework = frameworkOf(file);
    if (framework === undefined) continue;
    const files = neighbours.get(framework);
    if (files) files.push(file);
    else neighbours.set(framework, [file]);
  }
}

/** Nobody asked for what stands near by: what cannot be read there is worth no word until it is needed. */
function passBy(): void {}

/** How much of a file is parsed first to see to which framework it belongs; most say so at their beginning. */
const BEGINNING = 1024;

function frameworkOf(file: FoundFile): string | undefined {
  const text = readText(file, passBy);
  if (text === undefined) return undefined;
  const end = text.indexOf('\n', BEGINNING);
  const parts = end < 0 ? [text] : [text.slice(0, end), text];
  for (const part of parts) {
    const { framework } = membershipOf(parseDocument(part).root, file.path);
    if (!isAnonymous(framework)) return framework;
  }
  return undefined;
}

function openNeeded(search: Search): void {
  // What is opened may speak of further frameworks: they join the set while it is walked.
  for (const id of search.spokenOf) {
    for (const file of search.neighbours.get(id) ?? []) {
      if (search.asked.open(file)) listen(search, file.path);
    }
    search.neighbours.delete(id);
  }
}

/** Takes in which frameworks an open file speaks of. */
function listen({ workspace, spokenOf }: Search, path: string): void {
  const own = workspace.frameworkOf(path);
  if (own !== undefined && !isAnonymous(own)) spokenOf.add(own);
  for (const { kind, keyword, text } of workspace.document(path)?.statements ?? []) {
    if (text === undefined) continue;
    for (const { framework } of text.references) if (framework !== undefined) spokenOf.add(framework);
    const name = kind === 'property' ? keyword?.text : undefined;
    if (name === 'uses' || name === 'adapts') spokenOf.add(frameworkNamed(text).text);
  }
}
