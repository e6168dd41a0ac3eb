import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { foldersAbove } from '../host/gitignore.ts';
import { realLocation } from '../host/links.ts';
import { readWorkspaceFile } from '../host/readFile.ts';
import { reasonOf } from '../host/reason.ts';
import { foldersToSearch, rootOf, workspaceOf } from '../host/roots.ts';
import type { FileSystem } from './fileSystem.ts';
import { findFiles } from './findFiles.ts';

/** Bytes that are not UTF-8 become U+FFFD, and a byte order mark is dropped, so any file can be read as text. */
const decoder = new TextDecoder('utf-8');

/** The files of this machine. */
export const nodeFileSystem: FileSystem = {
  find: (folder, uri) => findFiles(fileURLToPath(folder), fileURLToPath(uri)),
  read: async (uri) => {
    // Many files are read in a row. Between two of them, other requests are answered.
    await setImmediate();
    return decoder.decode(read(fileURLToPath(uri)));
  },
  realUri: (uri) => {
    const location = locationOf(uri);
    return location === undefined ? uri : pathToFileURL(realLocation(location)).href;
  },
  foldersAbove: (uri) => foldersAbove(fileURLToPath(uri)).map((folder) => pathToFileURL(folder).href),
  rootOf: (uri) => {
    const location = locationOf(uri);
    const root = location === undefined ? undefined : rootOf(realLocation(location));
    return root === undefined ? undefined : pathToFileURL(root).href;
  },
  foldersToSearch: (uri, isSearched) => {
    const folder = locationOf(uri);
    if (folder === undefined) return [];
    const workspace = workspaceOf(folder);
    return foldersToSearch(folder, isSearched).map((each) => ({
      uri: pathToFileURL(each).href,
      isWorkspace: each === workspace,
    }));
  },
};

/** The path of a URI; undefined for one that is no path on this system. */
function locationOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch (error) {
    if (error instanceof TypeError || error instanceof URIError) return undefined;
    throw error;
  }
}

function read(location: string): Uint8Array {
  try {
    return readWorkspaceFile(location);
  } catch (error) {
    throw new Error(reasonOf(error));
  }
}
