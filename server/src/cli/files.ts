import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { CONFIGURATION_FILE, isReviewFile } from '../core/index.ts';
import { reasonOf } from '../files/reason.ts';
import { walk } from '../files/walk.ts';
import type { Complain } from './complaints.ts';
import { realLocation, shownPath } from './paths.ts';

/** A file as it was asked for. */
export interface FoundFile {
  /** Relative to the current folder, with `/`: what is shown. */
  readonly path: string;
  /** Where it is. */
  readonly location: string;
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
  const locations: string[] = [];
  const configurations: string[] = [];
  const folders = new Map<string, boolean>();
  for (const name of names) {
    try {
      const location = resolve(name);
      if (statSync(location).isDirectory()) {
        const found = filesIn(location, complain);
        if (found.length === 0) complain(shownPath(location), NONE_HERE);
        for (const each of found) locations.push(each);
        folders.set(location, true);
      } else {
        // What was reviewed is read with the files beside it.
        if (basename(location) === CONFIGURATION_FILE) configurations.push(location);
        else if (!isReviewFile(location)) locations.push(location);
        const folder = resolve(location, '..');
        if (!folders.has(folder)) folders.set(folder, false);
      }
    } catch (error) {
      complain(name, reasonOf(error));
    }
  }
  return {
    files: withoutTwins(locations),
    configurations: withoutTwins(configurations),
    folders: [...folders].map(([location, searched]) => ({ location, searched })),
  };
}

/** The .competence files in a folder, at any depth; see `walk`. What cannot be looked into is complained of. */
export function filesIn(folder: string, complain: Complain): string[] {
  const files: string[] = [];
  const tell = (location: string, reason: string): void => complain(shownPath(location), reason);
  for (const { kind, location } of walk(folder, tell)) if (kind === 'document') files.push(location);
  return files;
}

/** One file may be reached by several names and links: it is taken once, or all in it would be there twice. */
function withoutTwins(locations: readonly string[]): FoundFile[] {
  const files = new Map<string, FoundFile>();
  for (const location of locations) {
    const real = realLocation(location);
    if (!files.has(real)) files.set(real, { path: shownPath(location), location });
  }
  return [...files.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
}
