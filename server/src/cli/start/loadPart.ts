import module, { createRequire } from 'node:module';
import { cacheFolder } from './cacheFolder.ts';
import { loadWith, openCodeCache } from './codeCache.ts';
import { ownFolder } from './ownFiles.ts';

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
  const place = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : cacheFolder();
  const folder = place && ownFolder(place);
  const { enableCompileCache } = module as CompileCache;
  if (folder !== undefined && enableCompileCache === undefined) {
    const cache = openCodeCache(folder, purpose);
    process.once('exit', () => cache.keep());
    return loadWith(cache, location);
  }
  if (folder !== undefined) enableCompileCache?.(folder);
  return createRequire(location)(location);
}
