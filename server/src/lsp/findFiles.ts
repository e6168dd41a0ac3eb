import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isIgnoredByIgnoreFiles } from 'globby';
import type { FoundFiles, Trouble } from './fileSystem.ts';

const EXTENSION = '.competence';
const IGNORE_FILE = '.gitignore';

type IsIgnored = (path: string) => boolean;

/** What a search has come to so far. */
interface Search {
  readonly uris: Set<string>;
  readonly troubles: Trouble[];
  /** The folders that were looked into, by their real paths: a link to one of them leads nowhere new. */
  readonly visited: Set<string>;
  /** Links are followed last, so that what a link leads to is found by its own name if it has one. */
  readonly links: { readonly path: string; readonly isIgnored: IsIgnored }[];
}

/**
 * The `.competence` files at or under `path`, which stands in `folder`, in order. Folders whose name begins with a dot,
 * node_modules and what a .gitignore names are left out. What cannot be looked into is told as a trouble.
 */
export async function findFiles(folder: string, path: string): Promise<FoundFiles> {
  const search: Search = { uris: new Set(), troubles: [], visited: new Set(), links: [] };
  const isIgnored = await ignoredAbove(folder, path, search);
  if (isIgnored) await lookAt(path, isIgnored, search);
  for (let link = search.links.shift(); link; link = search.links.shift()) await follow(link, search);
  return { uris: [...search.uris].sort(), troubles: search.troubles };
}

/** What the folders from `folder` down to the one of `path` have ignored; undefined when `path` is among it. */
async function ignoredAbove(folder: string, path: string, search: Search): Promise<IsIgnored | undefined> {
  let isIgnored: IsIgnored = () => false;
  let above = folder;
  for (const name of relative(folder, path).split(sep)) {
    if (name === '') break;
    isIgnored = await withIgnoreFile(above, isIgnored, search);
    above = join(above, name);
    if (isLeftOut(name) || (above !== path && isIgnored(above + sep))) return undefined;
  }
  return isIgnored;
}

async function lookAt(path: string, isIgnored: IsIgnored, search: Search): Promise<void> {
  const stats = await attempt(() => lstat(path), path, search);
  if (stats) await lookAtEntry(path, stats, isIgnored, search);
}

async function lookAtEntry(
  path: string,
  entry: Stats | Dirent,
  isIgnored: IsIgnored,
  search: Search,
): Promise<void> {
  if (entry.isDirectory()) {
    if (!isIgnored(path + sep)) await lookInto(path, isIgnored, search);
  } else if (isIgnored(path)) return;
  else if (entry.isSymbolicLink()) search.links.push({ path, isIgnored });
  // Neither a pipe nor a device: reading one might never end.
  else if (entry.isFile() && isOurs(path)) search.uris.add(pathToFileURL(path).href);
}

async function lookInto(path: string, isIgnored: IsIgnored, search: Search): Promise<void> {
  const real = await attempt(() => realpath(path), path, search);
  if (real === undefined || search.visited.has(real)) return;
  search.visited.add(real);
  const entries = await attempt(() => readdir(path, { withFileTypes: true }), path, search);
  if (entries === undefined) return;
  const has = entries.some(({ name }) => name === IGNORE_FILE);
  const ignored = has ? await withIgnoreFile(path, isIgnored, search) : isIgnored;
  const looks = entries
    .filter(({ name }) => !isLeftOut(name))
    .map((entry) => lookAtEntry(join(path, entry.name), entry, ignored, search));
  await Promise.all(looks);
}

async function follow({ path, isIgnored }: Search['links'][number], search: Search): Promise<void> {
  const target = await attempt(() => realpath(path), path, search, isOurs(path));
  if (target === undefined) return;
  const home = await realpath(dirname(path));
  if (home === target || home.startsWith(target.endsWith(sep) ? target : target + sep)) {
    tellTrouble(path, 'it is a link to a folder that it stands in', search);
    return;
  }
  const stats = await attempt(() => stat(target), path, search);
  if (stats?.isDirectory()) await lookInto(path, isIgnored, search);
  else if (stats?.isFile() && isOurs(path) && !search.uris.has(pathToFileURL(target).href)) {
    search.uris.add(pathToFileURL(path).href);
  }
}

async function withIgnoreFile(folder: string, isIgnored: IsIgnored, search: Search): Promise<IsIgnored> {
  const matches = await attempt(() => isIgnoredByIgnoreFiles(IGNORE_FILE, { cwd: folder }), folder, search);
  return matches ? (path) => isIgnored(path) || matches(path) : isIgnored;
}

/** What `look` finds; undefined and a trouble when it cannot, and no trouble when nothing is there to be looked at. */
async function attempt<T>(
  look: () => Promise<T>,
  path: string,
  search: Search,
  missingIsTrouble = false,
): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing || missingIsTrouble) {
      tellTrouble(path, error instanceof Error ? error.message : String(error), search);
    }
    return undefined;
  }
}

function tellTrouble(path: string, reason: string, search: Search): void {
  search.troubles.push({ uri: pathToFileURL(path).href, reason });
}

function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function isOurs(path: string): boolean {
  return basename(path).endsWith(EXTENSION);
}
