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

/** How a file is to be written. */
export interface WriteOptions {
  /** Whether to refuse when there is something already. */
  readonly isNew?: boolean;
  /** Whether it must outlast a power cut as soon as this returns (the default); it takes longer. */
  readonly isLasting?: boolean;
}

/** What came of writing a file. */
export interface WrittenFile {
  /** Whether the file that was replaced has other names (hard links), which keep what it said. */
  readonly hasOtherNames: boolean;
}

/**
 * Writes a file at a path that was named, with the folders that it needs. A link is written through, and stays a link,
 * unless it leads out: see `leadsOutTo`. Throws a FileProblem, or the error of the file system; then nothing was changed.
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

/** Throws a FileProblem for a path that links take somewhere else than it says. */
export function expectNotOutside(location: string): void {
  const outside = leadsOutTo(location);
  if (outside !== undefined)
    throw new FileProblem(
      `a link leads to ${outside}, outside the repository, so nothing was written; to write there, name it directly`,
    );
}

/**
 * Writes a file at its real path: the one way to do so. It is written beside its place under a name that nothing has,
 * and then put there, so that whoever reads it meanwhile, or after a crash, has the old text or the new. Owner and rights
 * stay as they were. A link is not followed. Throws as `writeWorkspaceFile` does.
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

/** Makes a folder, with those that it stands in. */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  makeFolder(dirname(folder));
  try {
    // All at once would say of a folder that must not be written to that it is not there.
    mkdirSync(folder);
  } catch (error) {
    // Somebody else may have made it meanwhile.
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
  // The new file could be put there even where the old one must not be written.
  accessSync(place, constants.W_OK);
}

const ALREADY_THERE = 'the file already exists';

/** Opens a file that was not there: whatever has its name by chance or by design is neither followed nor written to. */
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

/** Nobody has so many files under way in one folder. */
const MOST_NAMES = 1000;

function keepRights(file: number, { mode, uid, gid }: Stats): void {
  if (process.getuid?.() === 0) fchownSync(file, uid, gid);
  fchmodSync(file, mode);
}

/** Puts a file where nothing is: what came to be there meanwhile stays. */
function putNew(temporary: string, place: string): void {
  try {
    linkSync(temporary, place);
    rmSync(temporary);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new FileProblem(ALREADY_THERE);
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(code ?? '')) throw error;
    // There are no hard links on this disk: the name is taken first, and what stands there then replaced.
    closeSync(openSync(place, 'wx'));
    renameSync(temporary, place);
  }
}
