import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { reasonOf } from '../../files/reason.ts';
import type { Complain } from '../complaints.ts';
import { shownPath } from '../paths.ts';
import { type BatchPut, type PuttingBehind, startPuttingBehind } from './putBehind.ts';
import { replaceFile, startPutting } from './putFile.ts';

/** By this file a folder is known to be a site of ours; it names what was made. */
const MARKER = '.competence-site';

const HEAD = '# Made by competence build, which removes from this list what it does not make any more.';

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
  const folder = resolve(out);
  try {
    const before = readMarker(folder);
    if (before === undefined && !isEmpty(folder)) {
      complain(
        shownPath(folder),
        "it holds files that 'competence build' has not made; name an empty folder, or a new one",
      );
      return undefined;
    }
    // A folder that is new is filled beside its place and then put there: nobody sees half a site.
    const isNew = !existsSync(folder);
    const place = isNew ? `${folder}.${process.pid}.tmp` : folder;
    mkdirSync(place, { recursive: true });
    // From now on it is ours, even if the work is broken off.
    if (before === undefined) writeMarker(place, []);
    return startFolder({ folder, place, before: new Set(before) }, complain);
  } catch (error) {
    complain(shownPath(folder), reasonOf(error));
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
  const target = { folder: place, isHidden: isNew };
  const put = startPutting(target);
  let behind: PuttingBehind | undefined;
  let written = 0;
  const attempt = <T>(path: string, act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      complain(shownPath(join(folder, path)), reasonOf(error));
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
        behind ??= startPuttingBehind(target);
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
      if (!before.has(path) || !existsSync(join(folder, path))) return false;
      files.add(path);
      return true;
    },
    finish() {
      if (!endBehind()) return undefined;
      const stale = [...before].filter((path) => !files.has(path));
      const isDone = attempt(MARKER, () => {
        for (const path of stale) rmSync(join(folder, path), { force: true });
        for (const path of new Set(stale.map((each) => dirname(each)))) removeIfEmpty(folder, path);
        writeMarker(place, [...files]);
        if (isNew) renameSync(place, folder);
        return true;
      });
      return isDone === true ? { written, removed: stale.length } : undefined;
    },
    abandon() {
      endBehind();
      if (isNew) rmSync(place, { recursive: true, force: true });
    },
  };
}

/** The files that are named as made before; undefined where there is no such list. */
function readMarker(folder: string): string[] | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, MARKER), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  // Nothing outside of the folder is ever removed, whatever the list says.
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#') && isWithin(line));
}

function isWithin(path: string): boolean {
  return path
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part));
}

function writeMarker(folder: string, files: readonly string[]): void {
  replaceFile(join(folder, MARKER), Buffer.from(`${[HEAD, ...[...files].sort()].join('\n')}\n`));
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
}

/** Removes a folder of the site, and those that it stands in, as far as nothing is in them any more. */
function removeIfEmpty(folder: string, path: string): void {
  for (let at = path; at !== '.' && isEmpty(join(folder, at)); at = dirname(at)) rmdirSync(join(folder, at));
}
