import module, { createRequire } from 'node:module';
import { cacheFolder } from './cacheFolder.ts';
import { loadWith, openCodeCache } from './codeCache.ts';
import { ownFolder } from './ownFiles.ts';

/** Since Node 22.1. */
interface CompileCache {
  enableCompileCache?(folder: string): unknown;
}

/**
 * Loads a bundle of the program, and the bundles it requires. Reading and compiling them takes longer than most commands
 * take to run, so the compiled code is cached for the next run, by Node itself if it can. `purpose` distinguishes runs
 * that use different functions of a bundle. Without a cache everything works, but starts more slowly.
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
