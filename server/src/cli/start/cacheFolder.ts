import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder for the cache of compiled code; undefined if there is none. On Windows it is always in the user's profile,
 * because owners are not checked there; see `ownFolder`.
 */
export function cacheFolder(
  environment = process.env,
  platform: string = process.platform,
): string | undefined {
  const base = baseFolder(environment, platform);
  return base !== undefined && isAbsolute(base) ? join(base, 'competence') : undefined;
}

function baseFolder(environment: NodeJS.ProcessEnv, platform: string): string | undefined {
  if (platform === 'win32') return environment.LOCALAPPDATA;
  if (environment.XDG_CACHE_HOME) return environment.XDG_CACHE_HOME;
  return join(homedir(), ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']));
}
