import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonOf } from '../files/reason.ts';
import type { Complain } from './complaints.ts';
import type { FoundFile } from './files.ts';
import { bytesOf, readSource } from './source.ts';

/**
 * Gives a file another text, whole or not at all; says whether it did, and complains when not. What is not UTF-8, or
 * has another text than `before` by now, is left as it is: something would be lost.
 */
export function rewrite(file: FoundFile, before: string, after: string, complain: Complain): boolean {
  const source = readSource(file, complain);
  if (source === undefined) return false;
  if (!source.isExact || source.text !== before) {
    complain(file.path, source.isExact ? 'it has changed meanwhile, and is left as it is' : NOT_EXACT);
    return false;
  }
  try {
    replaceFile(realpathSync(file.location), bytesOf(after, source.hasMark));
    return true;
  } catch (error) {
    complain(file.path, isForbidden(error) ? 'no permission to write it' : reasonOf(error));
    return false;
  }
}

export const NOT_EXACT = 'it is not UTF-8, and is left as it is';

/** Writes beside the file, and puts what was written in its place: whoever reads it meanwhile reads old or new. */
function replaceFile(location: string, bytes: Buffer): void {
  // The new file would be written even where the old one is not to be.
  accessSync(location, constants.W_OK);
  const { mode, uid, gid } = statSync(location);
  const temporary = join(dirname(location), `.competence-${process.pid}.tmp`);
  try {
    const file = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(file, bytes);
      if (process.getuid?.() === 0) fchownSync(file, uid, gid);
      fchmodSync(file, mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, location);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function isForbidden(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
}
