import type { Connection } from 'vscode-languageserver';
import { FORMATS } from '../exporters/formats.ts';
import type { Exporters } from '../exporters/index.ts';
import type { DocumentLibrary, LoadedDocuments } from './documentLibrary.ts';
import { CLIENT_FILES, type PartTarget } from './filesProtocol.ts';

/** A built module: a function that sets its exports. */
type Part = (module: { exports: object }, exports: object, require: (name: string) => object) => void;

/** The global scope of a worker. Its types are not among the server's. */
interface WorkerScope {
  importScripts(address: string): void;
  competencePart?: Part;
  /** How the server loads a part: in a process, this is Node's `require`. */
  require?: (name: string) => object;
}

/** Loads the parts that write documents in a worker: the client reads each file when it is first needed. */
export function clientDocuments(connection: Connection): DocumentLibrary {
  const parts = new Map<string, Promise<Part>>();
  /** Parts that are loaded: requiring a part is synchronous. */
  const ready = new Map<string, Part>();
  const modules = new Map<string, object>();
  let loaded: LoadedDocuments | undefined;
  const load = (name: string): Promise<Part> => {
    const known = parts.get(name);
    if (known) return known;
    const part = readBytes(connection, `${name}.cjs`).then((bytes) => runPart(bytes));
    parts.set(name, part);
    // After a failure, loading may succeed the next time.
    part.catch(() => parts.delete(name));
    return part;
  };
  const require = (path: string): object => {
    const name = path.replace(/^\.\/(documents\/)?/, '').replace(/\.cjs$/, '');
    const known = modules.get(name);
    if (known) return known;
    const part = ready.get(name);
    if (part === undefined) throw new Error(`The module '${name}' was not loaded.`);
    const module = { exports: {} };
    part(module, module.exports, require);
    modules.set(name, module.exports);
    return module.exports;
  };
  (globalThis as unknown as WorkerScope).require = require;
  return async (format) => {
    const names = FORMATS.find(({ name }) => name === format)?.parts ?? [];
    await Promise.all(names.map(async (name) => ready.set(name, await load(name))));
    const documents: Exporters = await import('../exporters/index.ts');
    loaded ??= { documents, resources: documents.openResources((file) => readBytes(connection, file)) };
    return loaded;
  };
}

/** Runs the script of a part from a URL, as a worker does, because a policy may forbid running text. */
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
  if (part === undefined) throw new Error('The code for writing documents could not be run.');
  return part;
}

async function readBytes(connection: Connection, file: string): Promise<Uint8Array> {
  const target: PartTarget = { file };
  const base64 = await connection.sendRequest<string>(CLIENT_FILES.part, target);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
