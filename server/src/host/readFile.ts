import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { basename } from 'node:path';
import { MEGABYTE, sizeLimit } from './fileKind.ts';
import { FileProblem } from './fileProblem.ts';

/** Opening a pipe waits for somebody who writes to it, unless this is asked for; Windows has no such pipes. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file of a workspace: the one way to do so. Only regular files are read, up to the size limit of their name.
 * Links are followed: whoever found the file judges them first (see `links.ts`). Throws a FileProblem, or the error of
 * the file system.
 */
export function readWorkspaceFile(location: string): Buffer {
  // To open a device can have an effect of its own, so it is looked at before.
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

/** All bytes of an open file that is `size` bytes long, and not one more: some files of the system have no end. */
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
