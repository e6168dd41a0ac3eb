import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder.mjs';
import { installNode, nodePlaces } from './installNode.mjs';
import { installOnce } from './installOnce.mjs';
import { progress } from './progress.mjs';

/**
 * Makes sure that a version of Node is installed in the cache, and returns the path of its program. It is kept between
 * runs.
 * @param {string} major its major version
 * @returns {Promise<string>}
 */
export async function ensureNode(major) {
  const folder = join(cacheFolder(), `node-${major}`);
  await installOnce(
    folder,
    (each) => runsNode(nodePlaces(each).node, major),
    async (staging) => {
      progress(`Node ${major} is installed once, into ${folder} (190 MB)`);
      await installNode(staging, major);
    },
  );
  return nodePlaces(folder).node;
}

/**
 * Whether a program is Node and starts.
 * @param {string} program
 * @param {string} [major] the major version that it must have
 */
export function runsNode(program, major = '') {
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8' }).startsWith(`v${major}`);
  } catch {
    // If it does not start (it is missing, another libc, a truncated file), the install is broken.
    return false;
  }
}
