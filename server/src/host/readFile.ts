import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { basename } from 'node:path';
import { MEGABYTE, sizeLimit } from './fileKind.ts';
import { FileProblem } from './fileProblem.ts';

/** Without this flag, opening a pipe would wait for a writer. Windows has no such pipes. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file of a workspace. All files are read through this function. Only regular files are read, up to the size
 * limit for their name. Links are followed, so callers must check them first (see `links.ts`). Throws a FileProblem, or
 * the error of the file system.
 */
export function readWorkspaceFile(location: string): Buffer {
  // Opening a device can have side effects, so check the type first.
  expectReadable(location, statSync(location));
  const file = openSync(location, WITHOUT_WAITING);
  try {
    const stats = fstatSync(file);
    expectReadable(location, stats);
    return readWhole(file, stats.size);
  } finally {
    closeSync(file);
  }
}

function expectReadable(location: string, stats: Stats): void {
  if (stats.isDirectory()) throw new FileProblem('it is a folder, not a file');
  if (!stats.isFile()) throw new FileProblem('it is not a regular file');
  const limit = sizeLimit(basename(location));
  if (stats.size <= limit) return;
  const size = `it is larger than ${limit / MEGABYTE} MB (${Math.ceil(stats.size / MEGABYTE)} MB)`;
  throw new FileProblem(`${size}; split it into several files`);
}

/** All bytes of an open file of `size` bytes, and no more, because some system files have no end. */
function readWhole(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  while (length <= size) {
    const count = readSync(file, bytes, length, size + 1 - length, null);
    if (count === 0) break;
    length += count;
  }
  if (length !== size) throw new FileProblem('it changed while it was read; try again');
  return bytes.subarray(0, size);
}
