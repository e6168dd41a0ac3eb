import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileSystem } from './fileSystem.ts';
import { findFiles } from './findFiles.ts';

/** Bytes that are no UTF-8 are shown as U+FFFD, and a byte order mark is dropped: any file has a text. */
const decoder = new TextDecoder('utf-8');

/** The files of this machine. */
export const nodeFileSystem: FileSystem = {
  find: (folder, uri) => findFiles(fileURLToPath(folder), fileURLToPath(uri)),
  read: async (uri) => decoder.decode(await readFile(fileURLToPath(uri))),
};
