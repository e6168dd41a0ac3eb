import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileKind, isLeftOut } from './fileKind.ts';
import { enterFolder, type Ignores, ignoresAt, type Tell } from './gitignore.ts';
import { isMissing, reasonOf } from './reason.ts';

/** What a walk comes by: a file of ours, a configuration, or a folder, when all in it has been told. */
export interface Found {
  readonly kind: 'document' | 'configuration' | 'folder';
  readonly location: string;
}

/**
 * Looks for .competence files in a folder, at any depth, or at `start` alone, which stands in it. Names with a leading
 * dot and node_modules are left out, and so is what .gitignore says. Links are followed, but not in circles, and each
 * file is found once, however many names it has. What cannot be looked into is told, and the rest goes on.
 *
 * Each step is short, so that whoever has other things to do meanwhile can do them.
 */
export function* walk(folder: string, tell: Tell, start = folder): Generator<Found> {
  const search: Search = { links: [], seen: new Set(), tell };
  const ignores = ignoresAbove(folder, start, tell);
  if (ignores) yield* lookAt(start, { ignores, search }, start === folder);
  for (let link = search.links.shift(); link; link = search.links.shift()) yield* followLink(link, search);
}

interface Search {
  /** Followed last, so that what has a name of its own is found by it. */
  readonly links: Link[];
  /** Files that were found and folders that were searched, by where they really are. */
  readonly seen: Set<string>;
  readonly tell: Tell;
}

interface Link {
  readonly location: string;
  /** Where the folder that it stands in really is. */
  readonly home: string;
  readonly ignores: Ignores;
}

/** What is left out on the way from `folder` to `start`; undefined when `start` is left out with it. */
function ignoresAbove(folder: string, start: string, tell: Tell): Ignores | undefined {
  let ignores = ignoresAt(folder, tell);
  let above = folder;
  for (const name of relative(folder, start).split(sep)) {
    if (name === '') break;
    ignores = enterFolder(ignores, above, tell);
    above = join(above, name);
    if (isLeftOut(name) || (above !== start && ignores.ignores(above, true))) return undefined;
  }
  return ignores;
}

type Around = Pick<Link, 'ignores'> & { readonly search: Search };

function* lookAt(start: string, { ignores, search }: Around, isNamed: boolean): Generator<Found> {
  try {
    const home = realpathSync(dirname(start));
    // The folder that was named is searched, be it a link.
    const entry = isNamed ? statSync(start) : lstatSync(start);
    yield* lookAtEntry(start, entry, { home, ignores, search });
  } catch (error) {
    // What has gone meanwhile is not there to be found.
    if (!isMissing(error)) search.tell(start, reasonOf(error));
  }
}

function* lookAtEntry(
  location: string,
  entry: Dirent | Stats,
  { home, ignores, search }: Around & Pick<Link, 'home'>,
): Generator<Found> {
  if (entry.isDirectory()) {
    if (!ignores.ignores(location, true)) yield* searchFolder(location, ignores, search);
  } else if (entry.isSymbolicLink()) {
    if (!ignores.ignores(location, false)) search.links.push({ location, home, ignores });
  } else if (entry.isFile()) {
    if (fileKind(basename(location)) === 'configuration' || !ignores.ignores(location, false))
      yield* take(location, join(home, basename(location)), search);
  }
}

function* searchFolder(folder: string, above: Ignores, search: Search): Generator<Found> {
  const opened = openFolder(folder, search);
  if (opened === undefined) return;
  const { entries, home } = opened;
  const ignores = enterFolder(above, folder, search.tell);
  for (const entry of entries) {
    const location = join(folder, entry.name);
    if (!isLeftOut(entry.name)) yield* lookAtEntry(location, entry, { home, ignores, search });
  }
  yield { kind: 'folder', location: folder };
}

interface OpenedFolder {
  readonly entries: readonly Dirent[];
  /** Where the folder really is. */
  readonly home: string;
}

/** The entries of a folder; undefined when it cannot be read, or has been before. */
function openFolder(folder: string, { seen, tell }: Search): OpenedFolder | undefined {
  try {
    const home = realpathSync(folder);
    if (seen.has(home)) return undefined;
    seen.add(home);
    return { entries: readdirSync(folder, { withFileTypes: true }), home };
  } catch (error) {
    if (!isMissing(error)) tell(folder, reasonOf(error));
    return undefined;
  }
}

function* followLink({ location, home, ignores }: Link, search: Search): Generator<Found> {
  const target = targetOf(location, search);
  if (target === undefined) return;
  // A pipe or a device may have our name as well, and reading it might never end.
  if (target.stats.isFile()) yield* take(location, target.path, search);
  else if (!target.stats.isDirectory()) return;
  else if (`${home}${sep}`.startsWith(withSeparator(target.path))) {
    search.tell(location, 'a symbolic link to a folder that it stands in');
  } else {
    yield* searchFolder(location, ignores, search);
  }
}

/** What a link leads to; undefined, and told of where it matters, when it leads nowhere. */
function targetOf(location: string, { tell }: Search): { path: string; stats: Stats } | undefined {
  try {
    return { path: realpathSync(location), stats: statSync(location) };
  } catch (error) {
    // Links to what is gone are common, and no business of ours unless they stand for one of our files.
    if (!isMissing(error)) tell(location, reasonOf(error));
    else if (fileKind(basename(location)) === 'document')
      tell(location, 'a symbolic link that leads nowhere');
    return undefined;
  }
}

/** A file by one of its names; nothing when it is not ours, or has been found by another. */
function* take(location: string, real: string, { seen }: Search): Generator<Found> {
  const kind = fileKind(basename(location));
  if (kind === undefined || seen.has(real)) return;
  seen.add(real);
  yield { kind, location };
}

/** The root of a file system ends in one already. */
function withSeparator(path: string): string {
  return path.endsWith(sep) ? path : path + sep;
}
