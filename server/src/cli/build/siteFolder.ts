import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { reasonOf } from '../../files/reason.ts';
import type { Complain } from '../complaints.ts';
import { shownPath } from '../paths.ts';

/** By this file a folder is known to be a site of ours; it names what was made. */
const MARKER = '.competence-site';

const HEAD = '# Made by competence build, which removes from this list what it does not make any more.';

/** The folder of a site while it is being made. */
export interface SiteFolder {
  /** What was made this time, from the folder, with `/`. */
  readonly files: ReadonlySet<string>;
  /** Writes a file, whole or not at all; one that says the same already stays. False, and complained of, when it cannot. */
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

function startFolder({ folder, place, before }: Opened, complain: Complain): SiteFolder {
  const isNew = place !== folder;
  const files = new Set<string>();
  const folders = new Set<string>([place]);
  let written = 0;
  const attempt = <T>(path: string, act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      complain(shownPath(join(folder, path)), reasonOf(error));
      return undefined;
    }
  };
  return {
    files,
    write(path, content) {
      files.add(path);
      return (
        attempt(path, () => {
          const location = join(place, path);
          const parent = dirname(location);
          if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
          folders.add(parent);
          const bytes = typeof content === 'string' ? Buffer.from(content) : content;
          if (before.has(path) && isSame(location, bytes)) return true;
          if (isNew) writeFileSync(location, bytes);
          else replaceFile(location, bytes);
          written++;
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

function isSame(location: string, bytes: Uint8Array): boolean {
  try {
    return statSync(location).size === bytes.length && readFileSync(location).equals(bytes);
  } catch {
    // What is not there, or cannot be read, is written.
    return false;
  }
}

function replaceFile(location: string, bytes: Uint8Array): void {
  const temporary = `${location}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, location);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Removes a folder of the site, and those that it stands in, as far as nothing is in them any more. */
function removeIfEmpty(folder: string, path: string): void {
  for (let at = path; at !== '.' && isEmpty(join(folder, at)); at = dirname(at)) rmdirSync(join(folder, at));
}
