import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { CONFIGURATION_FILE } from '../engine/checking/index.ts';
import { isReviewFile } from '../engine/reviews/index.ts';
import { homeOf, leadsOutTo, realLocation } from '../host/links.ts';
import { reasonOf } from '../host/reason.ts';
import { type Found, type WalkOptions, walk } from '../host/walk.ts';
import type { Complain } from './complaints.ts';
import { shownPath } from './paths.ts';

/** A file to read. */
export interface FilePlace {
  /** The path to display: relative to the current folder, with `/`. */
  readonly path: string;
  /** The absolute path. */
  readonly location: string;
}

/** A file among the requested paths. */
export interface FoundFile extends FilePlace {
  /** The real path, with all links resolved. */
  readonly real: string;
  /**
   * The target of the requested path, if a link leads outside. Such a file is read, but never written. See
   * `leadsOutTo`.
   */
  readonly isOutside: boolean;
}

/** The files found at the requested paths. */
export interface NamedFiles {
  /** Sorted by path, each once. */
  readonly files: readonly FoundFile[];
  /** Configurations among the paths, for example because a shell expanded `*`. They are not frameworks. */
  readonly configurations: readonly FoundFile[];
  /** The folders that were searched, and the folders of files that were named. */
  readonly folders: readonly { readonly location: string; readonly searched: boolean }[];
}

/** Reported for a folder without .competence files. */
export const NONE_HERE = 'no .competence files in this folder';

/** Reported if none of the files belongs to a framework. */
export const NO_FRAMEWORK = "no framework found; start a file with 'framework …' or 'part of …'";

/** Finds the files at `names`, and searches folders. Whatever cannot be read is reported. */
export function findNamedFiles(names: readonly string[], complain: Complain): NamedFiles {
  const named = names.flatMap((name) => namedAt(name, complain));
  // Links may lead from any of the named folders to any other.
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
      // Review files are read together with the frameworks next to them.
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

/** The .competence files in a folder, at any depth; see `walk`. Whatever cannot be read is reported. */
export function filesIn(folder: string, complain: Complain, options?: WalkOptions): Found[] {
  const report = (location: string, reason: string): void => complain(shownPath(location), reason);
  return [...walk(folder, report, options)].filter(({ kind }) => kind === 'document');
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

/** Removes duplicates. A file may be reached through several paths and links, and its contents must not count twice. */
function withoutTwins(found: readonly FoundFile[]): FoundFile[] {
  const files = new Map<string, FoundFile>();
  for (const file of found) {
    const known = files.get(file.real);
    if (known === undefined || (known.isOutside && !file.isOutside)) files.set(file.real, file);
  }
  return [...files.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
}
