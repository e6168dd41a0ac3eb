import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where what is compiled is kept for the next run: a folder of the user's own, where nobody else can put anything. */
export function cacheFolder(
  environment = process.env,
  platform: string = process.platform,
): string | undefined {
  const base = baseFolder(environment, platform);
  return base !== undefined && isAbsolute(base) ? join(base, 'competence') : undefined;
}

function baseFolder(environment: NodeJS.ProcessEnv, platform: string): string | undefined {
  if (environment.XDG_CACHE_HOME) return environment.XDG_CACHE_HOME;
  if (platform === 'win32') return environment.LOCALAPPDATA;
  return join(homedir(), ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']));
}
