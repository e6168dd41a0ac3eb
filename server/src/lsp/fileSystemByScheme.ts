import type { FileSystem } from './fileSystem.ts';

/** Reads what is on disk from `disk`, and what has a uri of any other scheme from `elsewhere`. */
export function fileSystemByScheme(disk: FileSystem, elsewhere: FileSystem): FileSystem {
  const forUri = (uri: string) => (uri.startsWith('file:') ? disk : elsewhere);
  return {
    find: (folder, uri) => forUri(folder).find(folder, uri),
    read: (uri) => forUri(uri).read(uri),
  };
}
