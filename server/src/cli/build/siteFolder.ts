import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { realLocation } from '../../files/links.ts';
import { isMissing, reasonOf } from '../../files/reason.ts';
import { expectNotOutside, makeFolder } from '../../files/writeFile.ts';
import type { Complain } from '../complaints.ts';
import { shownPath } from '../paths.ts';
import { type BatchPut, type PuttingBehind, startPuttingBehind } from './putBehind.ts';
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

/** The folder of a site while it is being made. */
export interface SiteFolder {
  /** What was made this time, from the folder, with `/`. */
  readonly files: ReadonlySet<string>;
  /**
   * Writes a file, whole or not at all; one that says the same already stays. False, and complained of, when it, or
   * one before it, cannot be written: a thread may be behind.
   */
  write(path: string, content: string | Uint8Array): boolean;
  /** Leaves a file as it is that was made before; false when it is not there any more. */
  keep(path: string): boolean;
  /** Removes what was made before and not this time; undefined, and complained of, when something cannot be removed. */
  finish(): { readonly written: number; readonly removed: number } | undefined;
  /** Leaves off: of a folder that was to be new nothing is left. */
  abandon(): void;
}

/** Opens the folder at `out`; undefined, and complained of, when it cannot be, or holds what is not ours. */
export function openSiteFolder(out: string, complain: Complain): SiteFolder | undefined {
  const named = resolve(out);
  try {
    expectNotOutside(named);
    const folder = realLocation(named);
    const before = readMarker(folder);
    if (before === undefined && !isEmpty(folder)) {
      complain(
        shownPath(named),
        "it holds files that 'competence build' has not made; name an empty folder, or a new one",
      );
      return undefined;
    }
    // A folder that is new is filled beside its place and then put there: nobody sees half a site.
    const isNew = !existsSync(folder);
    const place = isNew ? makeUnfinished(folder) : folder;
    // From now on it is ours, even if the work is broken off.
    if (before === undefined) writeMarker(place, []);
    return startFolder({ folder, place, before: new Set(before) }, complain);
  } catch (error) {
    complain(shownPath(named), reasonOf(error, 'write'));
    return undefined;
  }
}

interface Opened {
  readonly folder: string;
  /** Where it is filled: elsewhere than `folder` as long as that is not there. */
  readonly place: string;
  /** What was made before. */
  readonly before: ReadonlySet<string>;
}

/** So many files are written before a thread would have got under way. */
const WORTH_A_THREAD = 500;

function startFolder({ folder, place, before }: Opened, complain: Complain): SiteFolder {
  const isNew = place !== folder;
  const files = new Set<string>();
  const put = startPutting(place);
  let behind: PuttingBehind | undefined;
  let written = 0;
  const attempt = <T>(path: string, act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      complain(shownPath(join(folder, path)), reasonOf(error, 'write'));
      return undefined;
    }
  };
  const learn = (answers: readonly BatchPut[]): boolean => {
    for (const answer of answers) written += answer.written;
    const failed = answers.flatMap(({ failure }) => failure ?? []);
    for (const { path, reason } of failed) complain(shownPath(join(folder, path)), reason);
    return failed.length === 0;
  };
  const endBehind = (): boolean => {
    const answers = behind?.end() ?? [];
    behind = undefined;
    return learn(answers);
  };
  return {
    files,
    write(path, content) {
      files.add(path);
      const file = { path, content, mayBeThere: before.has(path) };
      if (files.size > WORTH_A_THREAD) {
        behind ??= startPuttingBehind(place);
        return learn(behind.put(file));
      }
      return (
        attempt(path, () => {
          if (put(file)) written++;
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
      if (!endBehind()) return undefined;
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
      endBehind();
      if (isNew) rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Makes a folder to fill a new site in, under a name that nothing has. */
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
