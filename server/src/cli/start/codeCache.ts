import { readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { readOwnFile } from './ownFiles.ts';
import { writeCache } from './writeCache.ts';

/** The function that Node wraps around a module. */
export type ModuleFunction = (
  exports: unknown,
  require: (name: string) => unknown,
  module: { exports: unknown },
  location: string,
  folder: string,
) => void;

/** A cache of code that V8 has compiled. */
export interface CodeCache {
  compile(location: string): ModuleFunction;
  /** Stores newly compiled code. Called at the end, so that it includes every function that was used. */
  keep(): void;
}

/**
 * Opens the cache in `folder`, which must come from `ownFolder`. Code that is stale, damaged, unreadable or not the
 * user's own is compiled again.
 */
export function openCodeCache(folder: string, purpose: string): CodeCache {
  const version = String(cachedDataVersionTag());
  const made: { readonly file: string; readonly stamp: string; readonly script: Script }[] = [];
  return {
    compile(location) {
      const stamp = stampOf(location);
      const file = join(
        folder,
        `${basename(location, '.cjs')}-${purpose}-${hashOf(location + version)}.code`,
      );
      const cachedData = readKept(file, stamp);
      const source = Module.wrap(readFileSync(location, 'utf8'));
      const script = new Script(source, { filename: location, ...(cachedData && { cachedData }) });
      if (!cachedData || script.cachedDataRejected) made.push({ file, stamp, script });
      return script.runInThisContext() as ModuleFunction;
    },
    keep() {
      for (const { file, stamp, script } of made) {
        const code = script.createCachedData();
        writeCache(file, [stamp, code, code]);
      }
    },
  };
}

/** Loads a module, and the neighbouring modules it requires, with the cached code. */
export function loadWith(cache: CodeCache, location: string): unknown {
  const folder = dirname(location);
  const part: { exports: unknown } = { exports: {} };
  const plain = createRequire(location);
  const require = (name: string): unknown =>
    name.startsWith('./') ? loadWith(cache, resolve(folder, name)) : plain(name);
  cache.compile(location)(part.exports, require, part, location, folder);
  return part.exports;
}

/** A line that changes if the file or the version of V8 changes. */
function stampOf(location: string): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(location);
  return `${JSON.stringify([location, size, mtimeMs, ctimeMs, ino, cachedDataVersionTag()])}\n`;
}

/**
 * The cached code with that stamp. V8 trusts it, and crashes the process if a byte is wrong. Therefore the code is stored
 * twice and compared, which is faster than a checksum.
 */
function readKept(file: string, stamp: string): Buffer | undefined {
  const kept = readOwnFile(file);
  // Not cached, or not the user's own file: compile, as without a cache.
  if (kept === undefined) return undefined;
  const start = Buffer.byteLength(stamp);
  if (kept.toString('utf8', 0, start) !== stamp) return undefined;
  const middle = start + (kept.length - start) / 2;
  const code = kept.subarray(start, middle);
  return code.length > 0 && code.equals(kept.subarray(middle)) ? code : undefined;
}

/** Distinguishes the code of different installations and versions of Node in the same folder. */
function hashOf(text: string): string {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return (hash >>> 0).toString(36);
}
