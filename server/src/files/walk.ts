import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Complain, reasonOf } from './complaints.ts';
import { enterFolder, type Ignores, ignoresAt } from './gitignore.ts';
import { shownPath } from './paths.ts';

const EXTENSION = '.competence';

/**
 * The .competence files in a folder, at any depth. Names with a leading dot and node_modules are left out, and so is
 * what .gitignore says. Links are followed, but not in circles; what cannot be opened is complained of and passed by.
 */
export function filesIn(folder: string, complain: Complain): string[] {
  const search: Search = { files: [], links: [], seen: new Set(), complain };
  searchFolder(folder, ignoresAt(folder, complain), search);
  for (let link = search.links.shift(); link; link = search.links.shift()) followLink(link, search);
  return search.files;
}

interface Search {
  readonly files: string[];
  /** Followed last, so that what has a name of its own is found by it. */
  readonly links: Link[];
  /** Folders that were searched, by where they really are. */
  readonly seen: Set<string>;
  readonly complain: Complain;
}

interface Link {
  readonly location: string;
  /** Where the folder that it stands in really is. */
  readonly home: string;
  readonly ignores: Ignores;
}

function searchFolder(folder: string, above: Ignores, search: Search): void {
  const opened = openFolder(folder, search);
  if (opened === undefined) return;
  const { entries, home } = opened;
  const ignores = enterFolder(above, folder, entries, search.complain);
  for (const entry of entries) {
    const { name } = entry;
    const location = join(folder, name);
    if (name.startsWith('.') || name === 'node_modules') continue;
    if (entry.isSymbolicLink()) {
      if (!ignores.ignores(location, false)) search.links.push({ location, home, ignores });
    } else if (entry.isDirectory()) {
      if (!ignores.ignores(location, true)) searchFolder(location, ignores, search);
    } else if (isOurs(entry, name) && !ignores.ignores(location, false)) {
      search.files.push(location);
    }
  }
}

interface OpenedFolder {
  readonly entries: readonly Dirent[];
  /** Where the folder really is. */
  readonly home: string;
}

/** The entries of a folder; undefined when it cannot be read, or has been before. */
function openFolder(folder: string, { seen, complain }: Search): OpenedFolder | undefined {
  try {
    const home = realpathSync(folder);
    if (seen.has(home)) return undefined;
    seen.add(home);
    return { entries: readdirSync(folder, { withFileTypes: true }), home };
  } catch (error) {
    complain(shownPath(folder), reasonOf(error));
    return undefined;
  }
}

function followLink({ location, home, ignores }: Link, search: Search): void {
  const target = targetOf(location, search);
  if (target === undefined) return;
  if (!target.stats.isDirectory()) {
    if (isOurs(target.stats, location)) search.files.push(location);
  } else if (`${home}${sep}`.startsWith(`${target.path}${sep}`)) {
    search.complain(shownPath(location), 'a symbolic link to a folder that it stands in');
  } else {
    searchFolder(location, ignores, search);
  }
}

/** What a link leads to; undefined, and complained of where it matters, when it leads nowhere. */
function targetOf(location: string, { complain }: Search): { path: string; stats: Stats } | undefined {
  try {
    return { path: realpathSync(location), stats: statSync(location) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Links to what is gone are common, and no business of ours unless they stand for one of our files.
    if (code !== 'ENOENT') complain(shownPath(location), reasonOf(error));
    else if (hasOurName(location)) complain(shownPath(location), 'a symbolic link that leads nowhere');
    return undefined;
  }
}

/** A pipe or a device may have our name as well, and reading it might never end. */
function isOurs(entry: Dirent | Stats, name: string): boolean {
  return entry.isFile() && hasOurName(name);
}

function hasOurName(name: string): boolean {
  return name.toLowerCase().endsWith(EXTENSION);
}
