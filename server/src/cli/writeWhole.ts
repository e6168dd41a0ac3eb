import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all, and the folder that it is to stand in if need be: it is written beside its place
 * and then put there. Throws what the machine throws.
 */
export function writeWhole(location: string, bytes: Uint8Array): void {
  mkdirSync(dirname(location), { recursive: true });
  // A link stays a link, and what may not be written is not replaced either.
  const place = existsSync(location) ? realpathSync(location) : location;
  if (existsSync(place)) accessSync(place, constants.W_OK);
  const temporary = join(dirname(place), `.${basename(place)}-${process.pid}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, place);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
