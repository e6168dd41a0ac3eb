import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { foldersAbove } from '../host/gitignore.ts';
import { realLocation } from '../host/links.ts';
import { readWorkspaceFile } from '../host/readFile.ts';
import { reasonOf } from '../host/reason.ts';
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
    if (!uri.startsWith('file:')) return uri;
    try {
      return pathToFileURL(realLocation(fileURLToPath(uri))).href;
    } catch (error) {
      // Not every URI is a path on this system.
      if (error instanceof TypeError || error instanceof URIError) return uri;
      throw error;
    }
  },
  foldersAbove: (uri) => foldersAbove(fileURLToPath(uri)).map((folder) => pathToFileURL(folder).href),
};

function read(location: string): Uint8Array {
  try {
    return readWorkspaceFile(location);
  } catch (error) {
    throw new Error(reasonOf(error));
  }
}
