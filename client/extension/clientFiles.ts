import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CLIENT_FILES,
  type FileTarget,
  type ListedEntry,
  type Listing,
  type PartTarget,
} from '../../server/src/lsp/filesProtocol.ts';

/** Bytes that are not UTF-8 become U+FFFD, and a byte order mark is dropped, so any file can be read as text. */
const decoder = new TextDecoder('utf-8');

/** The size of the largest file that is read, in bytes; the server has the same limit for files on disk. */
const LARGEST = 64 * (1 << 20);

/** The number of bytes that are turned into characters at once. */
const CHUNK = 0x8000;

/** Reads files for the server that it cannot read itself, from any file system of VS Code. */
export function provideFiles(client: BaseLanguageClient, extensionUri: vscode.Uri): vscode.Disposable {
  const { code2ProtocolConverter, protocol2CodeConverter } = client;
  const uriOf = ({ uri }: FileTarget) => protocol2CodeConverter.asUri(uri);
  const spell = (uri: vscode.Uri) => code2ProtocolConverter.asUri(uri);
  return vscode.Disposable.from(
    client.onRequest<Listing, unknown>(CLIENT_FILES.list, (target: FileTarget) => list(uriOf(target), spell)),
    client.onRequest(CLIENT_FILES.read, (target: FileTarget) => read(uriOf(target))),
    client.onRequest(CLIENT_FILES.part, ({ file }: PartTarget) => readPart(extensionUri, file)),
  );
}

async function list(uri: vscode.Uri, spell: (uri: vscode.Uri) => string): Promise<Listing> {
  return unlessMissing<Listing>({ kind: 'missing' }, async () => {
    const { type } = await vscode.workspace.fs.stat(uri);
    if (!(type & vscode.FileType.Directory)) return { kind: 'file' };
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return {
      kind: 'folder',
      entries: entries.map(([name, kind]) => ({
        name,
        uri: spell(vscode.Uri.joinPath(uri, name)),
        kind: kindOf(kind),
      })),
    };
  });
}

/** The bytes of a resource for writing documents, in base64. */
async function readPart(extensionUri: vscode.Uri, file: string): Promise<string> {
  if (!/^[\w-]+\.\w+$/.test(file)) throw new Error(`There is no module '${file}'.`);
  const uri = vscode.Uri.joinPath(extensionUri, 'dist', 'documents', file);
  const bytes = await vscode.workspace.fs.readFile(uri);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return btoa(parts.join(''));
}

async function read(uri: vscode.Uri): Promise<string | null> {
  return unlessMissing<string | null>(null, async () => {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST) throw new Error(`larger than ${LARGEST >> 20} MB; split it into several files`);
    return decoder.decode(await vscode.workspace.fs.readFile(uri));
  });
}

function kindOf(type: vscode.FileType): ListedEntry['kind'] {
  if (type & vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}

/** The result of `look`, or `missing` if nothing exists. */
async function unlessMissing<T>(missing: T, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return missing;
    throw error;
  }
}
