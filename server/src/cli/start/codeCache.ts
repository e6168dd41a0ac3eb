import { readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { readOwnFile } from './ownFiles.ts';
import { writeCache } from './writeCache.ts';

/** A module as Node calls it. */
export type ModuleFunction = (
  exports: unknown,
  require: (name: string) => unknown,
  module: { exports: unknown },
  location: string,
  folder: string,
) => void;

/** What V8 has made of the parts of the program. */
export interface CodeCache {
  compile(location: string): ModuleFunction;
  /** Keeps what was compiled and had not been kept before; called when all is done, so that all that was needed is in it. */
  keep(): void;
}

/**
 * Opens what is kept in `folder`, which must be one of `ownFolder`. What is stale, broken, out of reach or not the
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

/** Loads a module with what is kept of it, and in the same way the modules beside it that it requires. */
export function loadWith(cache: CodeCache, location: string): unknown {
  const folder = dirname(location);
  const part: { exports: unknown } = { exports: {} };
  const plain = createRequire(location);
  const require = (name: string): unknown =>
    name.startsWith('./') ? loadWith(cache, resolve(folder, name)) : plain(name);
  cache.compile(location)(part.exports, require, part, location, folder);
  return part.exports;
}

/** A line that is another one as soon as the file, or the V8 that reads it, is another one. */
function stampOf(location: string): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(location);
  return `${JSON.stringify([location, size, mtimeMs, ctimeMs, ino, cachedDataVersionTag()])}\n`;
}

/**
 * What was kept under that stamp. V8 trusts what it is given, and takes the process with it where a byte is wrong: the
 * code is kept twice and compared, which is quicker than a sum over it.
 */
function readKept(file: string, stamp: string): Buffer | undefined {
  const kept = readOwnFile(file);
  // Nothing of the user's own was kept: the part is compiled, as if there were no cache.
  if (kept === undefined) return undefined;
  const start = Buffer.byteLength(stamp);
  if (kept.toString('utf8', 0, start) !== stamp) return undefined;
  const middle = start + (kept.length - start) / 2;
  const code = kept.subarray(start, middle);
  return code.length > 0 && code.equals(kept.subarray(middle)) ? code : undefined;
}

/** Several installations, run by several versions of Node, keep their code in one folder. */
function hashOf(text: string): string {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return (hash >>> 0).toString(36);
}
