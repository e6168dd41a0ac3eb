import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileProblem } from '../../files/fileProblem.ts';
import { readWorkspaceFile } from '../../files/readFile.ts';
import { replaceFile } from '../../files/writeFile.ts';

/** A file that is to stand in a folder. */
export interface FileToPut {
  /** From the folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Whether there may be such a file already: one that says the same stays as it is. */
  readonly mayBeThere: boolean;
}

/**
 * What puts files into a folder, given by its real path, whole or not at all; says whether it was written. Throws where it
 * cannot be, and where a link in the folder is on the way: it may lead out.
 */
export function startPutting(folder: string): (file: FileToPut) => boolean {
  const made = new Set<string>();
  return ({ path, content, mayBeThere }) => {
    const parents = path.split('/').slice(0, -1);
    parents.reduce((above, name) => {
      const parent = join(above, name);
      if (!made.has(parent)) expectFolder(parent);
      made.add(parent);
      return parent;
    }, folder);
    const location = join(folder, path);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (mayBeThere && isSame(location, bytes)) return false;
    replaceFile(location, bytes, { isLasting: false });
    return true;
  };
}

/** Makes a folder where nothing is. */
function expectFolder(location: string): void {
  const stats = lstatSync(location, { throwIfNoEntry: false });
  if (stats === undefined) mkdirSync(location);
  else if (stats.isSymbolicLink())
    throw new FileProblem('its folder is a symbolic link, which is not followed');
  else if (!stats.isDirectory()) throw new FileProblem('a part of its path is a file, not a folder');
}

function isSame(location: string, bytes: Uint8Array): boolean {
  try {
    const stats = lstatSync(location);
    return stats.isFile() && stats.size === bytes.length && readWorkspaceFile(location).equals(bytes);
  } catch {
    // What is not there, or cannot be read, is written.
    return false;
  }
}
