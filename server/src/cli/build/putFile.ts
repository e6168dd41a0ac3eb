import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that is to stand in a folder. */
export interface FileToPut {
  /** From the folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Whether there may be such a file already: one that says the same stays as it is. */
  readonly mayBeThere: boolean;
}

/** A folder that files are put into. */
export interface Place {
  readonly folder: string;
  /** Whether nobody sees what is in it before all is. */
  readonly isHidden: boolean;
}

/** What puts files into a folder, whole or not at all; says whether it was written. Throws where it cannot be. */
export function startPutting({ folder, isHidden }: Place): (file: FileToPut) => boolean {
  const made = new Set<string>([folder]);
  return ({ path, content, mayBeThere }) => {
    const location = join(folder, path);
    const parent = dirname(location);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (mayBeThere && isSame(location, bytes)) return false;
    if (isHidden) writeFileSync(location, bytes);
    else replaceFile(location, bytes);
    return true;
  };
}

/** Writes a file beside its place, and then puts it there. Throws where it cannot. */
export function replaceFile(location: string, bytes: Uint8Array): void {
  const temporary = `${location}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, location);
  } catch (error) {
    rmSync(temporary, { force: true });
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
