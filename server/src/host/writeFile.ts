import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { FileProblem } from './fileProblem.ts';
import { removeLeftovers, temporaryName } from './leftovers.ts';
import { leadsOutTo, realLocation } from './links.ts';

/** Options for writing a file. */
export interface WriteOptions {
  /** Whether to refuse if something exists already. */
  readonly isNew?: boolean;
  /** Whether it must survive a power cut as soon as this returns (the default); this takes longer. */
  readonly isLasting?: boolean;
}

/** The result of writing a file. */
export interface WrittenFile {
  /** Whether the replaced file has other names (hard links), which keep the old text. */
  readonly hasOtherNames: boolean;
}

/**
 * Writes a file at a named path, and creates its folders. A link stays a link and its target is written, unless it
 * leads outside: see `leadsOutTo`. Throws a FileProblem, or the error of the file system; then nothing was changed.
 */
export function writeWorkspaceFile(
  location: string,
  bytes: Uint8Array,
  options: WriteOptions = {},
): WrittenFile {
  expectNotOutside(location);
  makeFolder(dirname(location));
  return replaceFile(realLocation(location), bytes, options);
}

/** Throws a FileProblem if links take a path somewhere else. */
export function expectNotOutside(location: string): void {
  const outside = leadsOutTo(location);
  if (outside !== undefined)
    throw new FileProblem(
      `a link leads to ${outside}, outside the repository, so nothing was written; to write there, name it directly`,
    );
}

/**
 * Writes a file at its real path. All files are written through this function. The text goes to a new temporary file in
 * the same folder, which then replaces the old one, so that a reader, or a crash, sees either the old text or the new.
 * Owner and permissions stay the same. Links are not followed. Throws as `writeWorkspaceFile` does.
 */
export function replaceFile(
  place: string,
  bytes: Uint8Array,
  { isNew = false, isLasting = true }: WriteOptions = {},
): WrittenFile {
  const before = lstatSync(place, { throwIfNoEntry: false });
  if (before) expectReplaceable(place, before, isNew);
  const folder = dirname(place);
  removeLeftovers(folder);
  const { file, temporary } = openTemporary(folder);
  try {
    try {
      writeFileSync(file, bytes);
      if (before) keepRights(file, before);
      if (isLasting) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (isNew) putNew(temporary, place);
    else renameSync(temporary, place);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return { hasOtherNames: before !== undefined && before.nlink > 1 };
}

/** Creates a folder and its ancestors. */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  makeFolder(dirname(folder));
  try {
    // Created one by one, because creating all at once reports a read-only folder as missing.
    mkdirSync(folder);
  } catch (error) {
    // Another process may have created it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(folder)) throw error;
  }
}

function isFolder(location: string): boolean {
  const stats = statSync(location, { throwIfNoEntry: false });
  if (stats === undefined || stats.isDirectory()) return stats !== undefined;
  throw new FileProblem('a part of its path is a file, not a folder');
}

function expectReplaceable(place: string, before: Stats, isNew: boolean): void {
  if (isNew) throw new FileProblem(ALREADY_THERE);
  if (before.isSymbolicLink()) throw new FileProblem('it is a symbolic link, which is not followed');
  if (before.isDirectory()) throw new FileProblem('it is a folder, not a file');
  if (!before.isFile()) throw new FileProblem('it is not a regular file');
  // A file can be replaced even if it is read-only, so check that first.
  accessSync(place, constants.W_OK);
}

const ALREADY_THERE = 'the file already exists';

/** Creates a new file. An existing one with that name, by chance or by design, is neither followed nor overwritten. */
function openTemporary(folder: string): { readonly file: number; readonly temporary: string } {
  for (let count = 0; ; count++) {
    const temporary = join(folder, temporaryName(count));
    try {
      return { file: openSync(temporary, 'wx'), temporary };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || count === MOST_NAMES) throw error;
    }
  }
}

/** No process has this many temporary files in one folder. */
const MOST_NAMES = 1000;

function keepRights(file: number, { mode, uid, gid }: Stats): void {
  if (process.getuid?.() === 0) fchownSync(file, uid, gid);
  fchmodSync(file, mode);
}

/** Moves a file to a name that must be free; a file that appears there meanwhile stays. */
function putNew(temporary: string, place: string): void {
  try {
    linkSync(temporary, place);
    rmSync(temporary);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new FileProblem(ALREADY_THERE);
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(code ?? '')) throw error;
    // This disk has no hard links, so the name is reserved first and then replaced.
    closeSync(openSync(place, 'wx'));
    renameSync(temporary, place);
  }
}
