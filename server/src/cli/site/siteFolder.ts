import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { realLocation } from '../../host/links.ts';
import { isMissing, reasonOf } from '../../host/reason.ts';
import { expectNotOutside, makeFolder } from '../../host/writeFile.ts';
import type { Complain } from '../complaints.ts';
import { shownPath } from '../paths.ts';
import { startPutting } from './putFile.ts';
import {
  isMade,
  MARKER,
  readMarker,
  removeMade,
  removeUnfinished,
  unfinishedName,
  writeMarker,
} from './siteMarker.ts';

/** The folder of a site during a build. */
export interface SiteFolder {
  /** The files of this build, relative to the folder, with `/`. */
  readonly files: ReadonlySet<string>;
  /** Writes a file, completely or not at all, unless it is up to date. False, and reported, if that fails. */
  write(path: string, content: string | Uint8Array): boolean;
  /** Keeps a file of an earlier build; false if it no longer exists. */
  keep(path: string): boolean;
  /** Deletes files of an earlier build that are no longer part of the site; undefined, and reported, if that fails. */
  finish(): { readonly written: number; readonly removed: number } | undefined;
  /** Aborts the build. A new folder is removed completely. */
  abandon(): void;
}

/** Opens the folder at `out`; undefined, and reported, if that fails or it contains files that we did not make. */
export function openSiteFolder(out: string, complain: Complain): SiteFolder | undefined {
  const named = resolve(out);
  try {
    expectNotOutside(named);
    const folder = realLocation(named);
    const before = readMarker(folder);
    if (before === undefined && !isEmpty(folder)) {
      complain(
        shownPath(named),
        "the folder contains files that 'competence build' did not make; choose an empty or a new folder",
      );
      return undefined;
    }
    // A new site is built in a temporary folder and then moved, so that nobody sees half a site.
    const isNew = !existsSync(folder);
    const place = isNew ? makeUnfinished(folder) : folder;
    // From now on the folder counts as ours, even if the build is aborted.
    if (before === undefined) writeMarker(place, []);
    return startFolder({ folder, place, before: new Set(before) }, complain);
  } catch (error) {
    complain(shownPath(named), reasonOf(error, 'write'));
    return undefined;
  }
}

interface Opened {
  readonly folder: string;
  /** The folder for the files: a temporary one if `folder` does not exist yet. */
  readonly place: string;
  /** The files of the earlier build. */
  readonly before: ReadonlySet<string>;
}

function startFolder({ folder, place, before }: Opened, complain: Complain): SiteFolder {
  const isNew = place !== folder;
  const files = new Set<string>();
  const put = startPutting(place);
  let written = 0;
  const attempt = <T>(path: string, act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      complain(shownPath(join(folder, path)), reasonOf(error, 'write'));
      return undefined;
    }
  };
  return {
    files,
    write(path, content) {
      files.add(path);
      return (
        attempt(path, () => {
          if (put({ path, content, mayBeThere: before.has(path) })) written++;
          return true;
        }) ?? false
      );
    },
    keep(path) {
      if (!before.has(path) || !isMade(folder, path)) return false;
      files.add(path);
      return true;
    },
    finish() {
      const stale = [...before].filter((path) => !files.has(path));
      const removed = attempt(MARKER, () => {
        const count = removeMade(place, stale);
        writeMarker(place, [...files]);
        if (isNew) renameSync(place, folder);
        return count;
      });
      return removed === undefined ? undefined : { written, removed };
    },
    abandon() {
      if (isNew) rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Creates a temporary folder for a new site, under an unused name. */
function makeUnfinished(folder: string): string {
  makeFolder(dirname(folder));
  removeUnfinished(folder);
  for (let count = 0; ; count++) {
    const place = unfinishedName(folder, count);
    if (existsSync(place)) continue;
    mkdirSync(place);
    return place;
  }
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}
