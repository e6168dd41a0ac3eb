import type { FileSystem } from './fileSystem.ts';

/** Reads files on disk with `disk`, and URIs with any other scheme with `elsewhere`. */
export function fileSystemByScheme(disk: FileSystem, elsewhere: FileSystem): FileSystem {
  const forUri = (uri: string) => (uri.startsWith('file:') ? disk : elsewhere);
  return {
    find: (folder, uri) => forUri(folder).find(folder, uri),
    read: (uri) => forUri(uri).read(uri),
    realUri: (uri) => forUri(uri).realUri(uri),
    foldersAbove: (uri) => forUri(uri).foldersAbove(uri),
    rootOf: (uri) => forUri(uri).rootOf(uri),
    foldersToSearch: (uri, isSearched) => forUri(uri).foldersToSearch(uri, isSearched),
  };
}
