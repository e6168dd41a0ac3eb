import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileProblem } from '../../host/fileProblem.ts';
import { readWorkspaceFile } from '../../host/readFile.ts';
import { replaceFile } from '../../host/writeFile.ts';

/** A file to write. */
export interface FileToPut {
  /** Relative to the target folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Whether the file may exist already. If its content is the same, it is not written. */
  readonly mayBeThere: boolean;
}

/**
 * Returns a function that writes a file to a folder (given by its real path), completely or not at all, and returns
 * whether it was written. It throws if that is not possible, or if the path contains a link, which may lead outside.
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

/** Creates a folder if it does not exist. */
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
    // A missing or unreadable file is written.
    return false;
  }
}
