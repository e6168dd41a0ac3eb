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

/** Checkouts and installations come and go; more of them than these are not remembered. */
const MOST_FILES = 24;

/**
 * Writes a file of the cache, in a folder that exists, whole or not at all: whoever reads it meanwhile, or writes it as well, has one that is
 * whole. A disk that is full or must not be written to is no fault of what the user asked for, and worth no word.
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
    // Where power fails, no half of it is to be found later.
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
    // Where it cannot be removed it could not be written either.
  }
}
