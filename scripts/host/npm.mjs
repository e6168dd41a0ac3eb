import { mkdirSync, writeFileSync } from 'node:fs';
import { runCommand } from './runCommand.mjs';

/**
 * Runs npm in a folder.
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} parameters
 */
export async function npm(cwd, env, ...parameters) {
  await runCommand('npm', [...parameters, '--no-audit', '--no-fund', '--loglevel', 'notice'], { cwd, env });
}

/**
 * Makes a folder in which npm can install packages, and returns its path.
 * @param {string} folder
 */
export function emptyPackage(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
  return folder;
}

/**
 * An environment without the variables that npm sets for scripts. The inner npm would read them as settings, use the
 * outer one's Node, and install into the outer one's folders.
 * @param {NodeJS.ProcessEnv} environment
 */
export function withoutNpm(environment) {
  const own = /^npm_(?!config_)|^npm_config_(user_agent|prefix|local_prefix|global_prefix|loglevel)$/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.test(name)));
}
