import type { Connection } from 'vscode-languageserver';
import type { DocumentLibrary, Documents, LoadedDocuments } from './documentLibrary.ts';
import { CLIENT_FILES, type PartTarget } from './filesProtocol.ts';

/** What formats are written with, besides what the server has in it: a worker loads nothing by itself, so it is told what. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  pdf: ['fontkit', 'parseFont', 'pdf'],
  docx: ['docx'],
  svg: ['fontkit', 'parseFont'],
};

/** A part as it is built: a function that fills its module. */
type Part = (module: { exports: object }, exports: object, require: (name: string) => object) => void;

/** A worker's own scope. The types of a worker are not among those of the server. */
interface WorkerScope {
  importScripts(address: string): void;
  competencePart?: Part;
  /** What the server's own code asks for a part, as it does of Node's where it is a process. */
  require?: (name: string) => object;
}

/** Loads what documents are written with in a worker: the client reads the files, each when it is first needed. */
export function clientDocuments(connection: Connection): DocumentLibrary {
  const parts = new Map<string, Promise<Part>>();
  /** Those that are there: what asks for a part does not wait for it. */
  const ready = new Map<string, Part>();
  const modules = new Map<string, object>();
  let loaded: LoadedDocuments | undefined;
  const load = (name: string): Promise<Part> => {
    const known = parts.get(name);
    if (known) return known;
    const part = readBytes(connection, `${name}.cjs`).then((bytes) => runPart(bytes));
    parts.set(name, part);
    // What failed once may be there the next time.
    part.catch(() => parts.delete(name));
    return part;
  };
  const require = (path: string): object => {
    const name = path.replace(/^\.\/(documents\/)?/, '').replace(/\.cjs$/, '');
    const known = modules.get(name);
    if (known) return known;
    const part = ready.get(name);
    if (part === undefined) throw new Error(`The part '${name}' was not loaded.`);
    const module = { exports: {} };
    part(module, module.exports, require);
    modules.set(name, module.exports);
    return module.exports;
  };
  (globalThis as unknown as WorkerScope).require = require;
  return async (format) => {
    const names = PARTS[format] ?? [];
    await Promise.all(names.map(async (name) => ready.set(name, await load(name))));
    const documents: Documents = await import('../documents/index.ts');
    loaded ??= { documents, resources: documents.openResources((file) => readBytes(connection, file)) };
    return loaded;
  };
}

/** Runs the script of a part as a worker runs scripts: from an address, so that no policy against text that runs is met. */
function runPart(bytes: Uint8Array): Part {
  const scope = globalThis as unknown as WorkerScope;
  const head = 'globalThis.competencePart = function (module, exports, require) {';
  const address = URL.createObjectURL(
    new Blob([head, new TextDecoder().decode(bytes), '\n};'], { type: 'text/javascript' }),
  );
  try {
    scope.importScripts(address);
  } finally {
    URL.revokeObjectURL(address);
  }
  const part = scope.competencePart;
  if (part === undefined) throw new Error('What documents are written with could not be run.');
  return part;
}

async function readBytes(connection: Connection, file: string): Promise<Uint8Array> {
  const target: PartTarget = { file };
  const base64 = await connection.sendRequest<string>(CLIENT_FILES.part, target);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
