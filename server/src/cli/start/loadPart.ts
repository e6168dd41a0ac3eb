import module, { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { cacheFolder } from './cacheFolder.ts';
import { type CodeCache, openCodeCache } from './codeCache.ts';

/** Since Node 22.1. */
interface CompileCache {
  enableCompileCache?(folder: string): unknown;
}

/**
 * Loads a part of the program, and the parts beside it that it requires. To read and compile them takes longer than
 * most of what they are asked to do: what V8 has made of them is kept for the next run, by Node itself where it can.
 * `purpose` tells apart the runs that need other functions of a part. Where nothing can be kept, all works, and starts
 * more slowly.
 */
export function loadPart(location: string, purpose: string): unknown {
  const folder = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : cacheFolder();
  const { enableCompileCache } = module as CompileCache;
  if (folder !== undefined && enableCompileCache === undefined) {
    const cache = openCodeCache(folder, purpose);
    process.once('exit', () => cache.keep());
    return loadWith(cache, location);
  }
  if (folder !== undefined) enableCompileCache?.(folder);
  return createRequire(location)(location);
}

function loadWith(cache: CodeCache, location: string): unknown {
  const folder = dirname(location);
  const part: { exports: unknown } = { exports: {} };
  const plain = createRequire(location);
  const require = (name: string): unknown =>
    name.startsWith('./') ? loadWith(cache, resolve(folder, name)) : plain(name);
  cache.compile(location)(part.exports, require, part, location, folder);
  return part.exports;
}
