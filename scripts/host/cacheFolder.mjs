import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The folder for large downloads. It is outside the checkout, so that a fresh clone finds what an earlier run
 * installed.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string}
 */
export function cacheFolder(environment = process.env) {
  if (environment.COMPETENCE_CACHE) return resolve(environment.COMPETENCE_CACHE);
  if (environment.XDG_CACHE_HOME) return resolve(environment.XDG_CACHE_HOME, 'competence');
  return join(homedir(), '.cache', 'competence');
}
