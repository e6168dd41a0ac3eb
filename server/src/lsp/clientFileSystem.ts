import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { FileSystem } from './fileSystem.ts';
import { CLIENT_FILES, type FileTarget, type Listing } from './filesProtocol.ts';
import { findListed } from './findListed.ts';

/** The files that the client reads for the server. */
export function clientFileSystem(connection: Connection): FileSystem {
  const ask = async <T>(method: string, target: FileTarget): Promise<T> => {
    try {
      return await connection.sendRequest<T>(method, target);
    } catch (error) {
      const isUnknown = error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound;
      throw isUnknown ? new Error('this editor does not read such files for the server') : error;
    }
  };
  const list = (uri: string) => ask<Listing>(CLIENT_FILES.list, { uri });
  const read = (uri: string) => ask<string | null>(CLIENT_FILES.read, { uri });
  return {
    find: (folder, uri) => findListed({ list, read }, folder, uri),
    read: async (uri) => {
      const text = await read(uri);
      if (text === null) throw new Error('there is no such file');
      return text;
    },
    realUri: (uri) => uri,
    foldersAbove: () => [],
    rootOf: () => undefined,
    foldersToSearch: () => [],
  };
}
