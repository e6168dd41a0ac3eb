import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { CONFIGURATION_FILE, isReviewFile } from '../core/index.ts';
import { homeOf, leadsOutTo, realLocation } from '../files/links.ts';
import { reasonOf } from '../files/reason.ts';
import { type Found, type WalkOptions, walk } from '../files/walk.ts';
import type { Complain } from './complaints.ts';
import { shownPath } from './paths.ts';

/** A file that can be read. */
export interface FilePlace {
  /** Relative to the current folder, with `/`: what is shown. */
  readonly path: string;
  /** Where it is. */
  readonly location: string;
}

/** A file as it was asked for. */
export interface FoundFile extends FilePlace {
  /** Where it is without links on its way. */
  readonly real: string;
  /** Whether a link took the name that was asked for somewhere else: it is read and not written. See `leadsOutTo`. */
  readonly isOutside: boolean;
}

/** What the named paths came to. */
export interface FoundFiles {
  /** In the order of their paths, each once. */
  readonly files: readonly FoundFile[];
  /** The configurations that were named, as a shell does that is asked for all files; they are no frameworks. */
  readonly configurations: readonly FoundFile[];
  /** The folders that were searched, and those in which named files stand. */
  readonly folders: readonly { readonly location: string; readonly searched: boolean }[];
}

/** What is complained of a folder without frameworks. */
export const NONE_HERE = 'no .competence files in this folder';

/** Finds the files at `names`: files as they are, folders searched. What cannot be read is complained of. */
export function findFiles(names: readonly string[], complain: Complain): FoundFiles {
  const named = names.flatMap((name) => namedAt(name, complain));
  // A link may lead from any folder that was named to any other.
  const homes = [...new Set(named.flatMap(({ location, isFolder }) => (isFolder ? homeOf(location) : [])))];
  const files: FoundFile[] = [];
  const configurations: FoundFile[] = [];
  const folders = new Map<string, boolean>();
  for (const { location, isFolder, isOutside } of named) {
    if (isFolder) {
      const found = filesIn(location, complain, { homes });
      if (found.length === 0) complain(shownPath(location), NONE_HERE);
      for (const each of found) files.push(fileOf(each, isOutside));
      folders.set(location, true);
    } else {
      const file = fileOf({ location, real: realLocation(location) }, isOutside);
      // What was reviewed is read with the files beside it.
      if (basename(location) === CONFIGURATION_FILE) configurations.push(file);
      else if (!isReviewFile(location)) files.push(file);
      const folder = resolve(location, '..');
      if (!folders.has(folder)) folders.set(folder, false);
    }
  }
  return {
    files: withoutTwins(files),
    configurations: withoutTwins(configurations),
    folders: [...folders].map(([location, searched]) => ({ location, searched })),
  };
}

/** The .competence files in a folder, at any depth; see `walk`. What cannot be looked into is complained of. */
export function filesIn(folder: string, complain: Complain, options?: WalkOptions): Found[] {
  const tell = (location: string, reason: string): void => complain(shownPath(location), reason);
  return [...walk(folder, tell, options)].filter(({ kind }) => kind === 'document');
}

interface Named {
  readonly location: string;
  readonly isFolder: boolean;
  readonly isOutside: boolean;
}

function namedAt(name: string, complain: Complain): Named[] {
  try {
    const location = resolve(name);
    const isFolder = statSync(location).isDirectory();
    return [{ location, isFolder, isOutside: leadsOutTo(location) !== undefined }];
  } catch (error) {
    complain(name, reasonOf(error));
    return [];
  }
}

function fileOf({ location, real }: Pick<Found, 'location' | 'real'>, isOutside: boolean): FoundFile {
  return { path: shownPath(location), location, real, isOutside };
}

/** One file may be reached by several names and links: it is taken once, or all in it would be there twice. */
function withoutTwins(found: readonly FoundFile[]): FoundFile[] {
  const files = new Map<string, FoundFile>();
  for (const file of found) {
    const known = files.get(file.real);
    if (known === undefined || (known.isOutside && !file.isOutside)) files.set(file.real, file);
  }
  return [...files.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
}
