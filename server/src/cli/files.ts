import { constants } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
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
  /** The folders that were searched, and those in which named files stand. */
  readonly folders: readonly { readonly location: string; readonly searched: boolean }[];
}

/** Finds the files at `names`: files as they are, folders searched. What cannot be read is complained of. */
export function findFiles(names: readonly string[], complain: Complain): FoundFiles {
  const locations: string[] = [];
  const folders = new Map<string, boolean>();
  for (const name of names) {
    try {
      const location = resolve(name);
      if (statSync(location).isDirectory()) {
        const found = filesIn(location, complain);
        if (found.length === 0) complain(shownPath(location), 'no .competence files in this folder');
        for (const each of found) locations.push(each);
        folders.set(location, true);
      } else {
        locations.push(location);
        const folder = resolve(location, '..');
        if (!folders.has(folder)) folders.set(folder, false);
      }
    } catch (error) {
      complain(name, reasonOf(error));
    }
  }
  return {
    files: withoutTwins(locations),
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

/**
 * The text of a file, without the mark of its byte order; undefined, and complained of, when it cannot be read. Bytes
 * that are no UTF-8 become replacement characters, which a rule reports.
 */
export function readText({ path, location }: FoundFile, complain: Complain): string | undefined {
  try {
    const bytes = readFileSync(location);
    if (bytes.length > constants.MAX_STRING_LENGTH) {
      complain(path, 'too large to be read');
      return undefined;
    }
    const text = bytes.toString('utf8');
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  } catch (error) {
    complain(path, reasonOf(error));
    return undefined;
  }
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
