import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The maximum number of cached files. The oldest ones are deleted, because installations come and go. */
const MOST_FILES = 24;

/**
 * Writes a file of the cache to an existing folder, completely or not at all, so that concurrent runs never read half of
 * it. Errors such as a full disk are ignored, because the command itself works without a cache.
 */
export function writeCache(file: string, pieces: readonly (string | Uint8Array)[]): void {
  const folder = dirname(file);
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeWhole(temporary, Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
    renameSync(temporary, file);
    forgetOldest(folder);
  } catch {
    remove(temporary);
  }
}

function writeWhole(file: string, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeFileSync(descriptor, bytes);
    // So that a power cut does not leave half a file.
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function forgetOldest(folder: string): void {
  const files = readdirSync(folder).filter((name) => /\.(code|tmp)$/.test(name));
  if (files.length <= MOST_FILES) return;
  const dated = files.map((name) => ({ name, age: statSync(join(folder, name)).mtimeMs }));
  dated.sort((left, right) => left.age - right.age);
  for (const { name } of dated.slice(0, files.length - MOST_FILES)) remove(join(folder, name));
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // If it cannot be deleted, it could not be written either.
  }
}
