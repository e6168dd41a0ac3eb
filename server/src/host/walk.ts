import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileKind, isLeftOut } from './fileKind.ts';
import { FileProblem } from './fileProblem.ts';
import { enterFolder, GITIGNORE, type Ignores, ignoresAt, type ReportUnreadable } from './gitignore.ts';
import { DANGLING, expectInside, homeOf, isWithin, leadsOutside, realLocation } from './links.ts';
import { isNestedRepository } from './nestedRepository.ts';
import { isMissing, reasonOf } from './reason.ts';

/** A result of a walk: a framework file, a configuration, or a folder, followed by its entries. */
export interface Found {
  readonly kind: 'document' | 'configuration' | 'folder';
  readonly location: string;
  /** The same path without links. */
  readonly real: string;
}

/** The start of a walk, and the limits for links. */
export interface WalkOptions {
  /** The path to search in the folder; the whole folder if missing. */
  readonly start?: string;
  /**
   * The real paths of the folders that links may lead to; if missing, the folder's repository, or the folder itself.
   */
  readonly homes?: readonly string[];
}

/**
 * Searches for .competence files in a folder, at any depth. Names with a leading dot, node_modules and files excluded
 * by .gitignore are skipped, and so are other repositories and work trees inside of a repository. Links are followed within `homes`, to files of the same kind, and not in circles. Each
 * file is found once, however many names it has. Unreadable files and folders are reported, and the search continues.
 *
 * Each step is short, so that the caller can do other work in between.
 */
export function* walk(folder: string, report: ReportUnreadable, options: WalkOptions = {}): Generator<Found> {
  const { start = folder, homes = [homeOf(folder)] } = options;
  const search: Search = { folder, waiting: [], links: [], seen: new Set(), homes, report };
  const ignores = ignoresAbove(folder, start, report);
  if (ignores === undefined) return;
  yield* lookAtStart(start, start === folder, { ignores, search });
  yield* searchWaiting(search);
  for (const link of search.links) {
    yield* followLink(link, search);
    yield* searchWaiting(search);
  }
}

/** The named folder is searched even if it is a link; its contents may be reached through a link that leads outside. */
function lookAtStart(
  start: string,
  isNamed: boolean,
  { ignores, search }: { readonly ignores: Ignores; readonly search: Search },
): readonly Found[] {
  try {
    if (isNamed)
      return lookAt({ location: start, real: realLocation(start), ignores }, statSync(start), search);
    const real = join(realLocation(dirname(start)), basename(start));
    if (!isWithin(real, search.homes)) return [];
    return lookAt({ location: start, real, ignores }, lstatSync(start), search);
  } catch (error) {
    if (!isMissing(error)) search.report(start, reasonOf(error));
    return [];
  }
}

interface Search {
  /** The folder that was named, which is searched even if it is a repository inside of another one. */
  readonly folder: string;
  /** The folders to be searched, the next one last. */
  readonly waiting: Entry[];
  /**
   * Links are followed last, in order, so that a file is found by its own name first. More links may be added
   * meanwhile.
   */
  readonly links: Entry[];
  /** The files found and the folders searched, by real path. */
  readonly seen: Set<string>;
  readonly homes: readonly string[];
  readonly report: ReportUnreadable;
}

const GIT = '.git';

interface Entry {
  readonly location: string;
  /** Its real path; for a link, that of the link itself. */
  readonly real: string;
  readonly ignores: Ignores;
}

/** The patterns that apply on the path from `folder` to `start`; undefined if `start` is excluded itself. */
function ignoresAbove(folder: string, start: string, report: ReportUnreadable): Ignores | undefined {
  let ignores = ignoresAt(folder, report);
  let above = folder;
  for (const name of relative(folder, start).split(sep)) {
    if (name === '') break;
    ignores = enterFolder(ignores, above, report);
    above = join(above, name);
    if (isLeftOut(name) || (above !== start && ignores.ignores(above, true))) return undefined;
    if (above !== start && isNestedRepository(realLocation(above))) return undefined;
  }
  return ignores;
}

/** Adds a file; links and folders are queued for later. */
function lookAt(entry: Entry, stats: Dirent | Stats, search: Search): readonly Found[] {
  const { location, ignores } = entry;
  const kind = fileKind(basename(location));
  if (stats.isDirectory()) {
    if (!ignores.ignores(location, true)) search.waiting.push(entry);
  } else if (kind !== 'configuration' && ignores.ignores(location, false)) {
    return [];
  } else if (stats.isSymbolicLink()) search.links.push(entry);
  else if (stats.isFile()) return take(entry, search);
  // Reading a pipe or a device with such a name might never end.
  else if (kind !== undefined) search.report(location, 'it is not a regular file');
  return [];
}

/** Searches the queued folders and those inside them. It is not recursive, because nesting may be very deep. */
function* searchWaiting(search: Search): Generator<Found> {
  for (let folder = search.waiting.pop(); folder; folder = search.waiting.pop())
    yield* searchFolder(folder, search);
}

function* searchFolder({ location: folder, real, ignores: above }: Entry, search: Search): Generator<Found> {
  if (search.seen.has(real)) return;
  search.seen.add(real);
  const entries = entriesOf(folder, search);
  if (entries === undefined) return;
  const isRepository = entries.some(({ name }) => name === GIT);
  if (isRepository && folder !== search.folder && isNestedRepository(real)) return;
  yield { kind: 'folder', location: folder, real };
  const hasPatterns = entries.some(({ name }) => name === GITIGNORE);
  const ignores = hasPatterns ? enterFolder(above, folder, search.report) : above;
  for (const entry of entries) {
    if (isLeftOut(entry.name)) continue;
    const inside = { location: join(folder, entry.name), real: join(real, entry.name), ignores };
    yield* lookAt(inside, entry, search);
  }
}

/** The entries of a folder; undefined, and reported, if it cannot be read. */
function entriesOf(folder: string, { report }: Search): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // An entry that was deleted in the meantime is skipped.
    if (!isMissing(error)) report(folder, reasonOf(error));
    return undefined;
  }
}

/** Follows a link: a file is added, a folder is queued. Links that must not be followed are reported. */
function followLink(link: Entry, search: Search): readonly Found[] {
  const { location } = link;
  const kind = fileKind(basename(location));
  try {
    const real = realpathSync.native(location);
    const stats = statSync(real);
    if (!stats.isDirectory()) {
      if (kind === undefined) return [];
      expectInside(location, real, search.homes);
      return lookAt({ ...link, real }, stats, search);
    }
    if (isWithin(dirname(link.real), [real])) {
      search.report(location, 'a symbolic link to a folder that contains it');
      return [];
    }
    if (!isWithin(real, search.homes)) throw new FileProblem(leadsOutside(real));
    search.waiting.push({ ...link, real });
  } catch (error) {
    // Broken links are common. They only matter if they have the name of a framework file.
    if (!isMissing(error)) search.report(location, reasonOf(error));
    else if (kind !== undefined) search.report(location, DANGLING);
  }
  return [];
}

/** Adds a file by one of its names, unless it is of another kind or has been found by another name. */
function take({ location, real }: Entry, { seen }: Search): readonly Found[] {
  const kind = fileKind(basename(location));
  if (kind === undefined || seen.has(real)) return [];
  seen.add(real);
  return [{ kind, location, real }];
}
