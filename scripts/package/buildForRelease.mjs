import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { runCommand } from '../host/runCommand.mjs';

/**
 * A minified build.
 * @typedef {object} ReleaseBuild
 * @property {string} folder the folder with the built files
 * @property {Readonly<Record<string, readonly string[]>>} madeFrom the files that each built file was made from: paths
 *   from the root of the checkout, by the path of the built file in `folder`
 */

/**
 * Builds the product for release.
 * @param {string} folder where to put the built files; emptied first, because files of an earlier build would be packed
 *   even if they are no longer built
 * @returns {Promise<ReleaseBuild>}
 */
export async function buildForRelease(folder) {
  await rm(folder, { recursive: true, force: true });
  const inputs = join(folder, 'inputs.json');
  const options = ['--minify', '--outdir', folder, '--inputs', inputs];
  await runCommand(process.execPath, ['esbuild.mjs', ...options], { cwd: checkout });
  return { folder, madeFrom: JSON.parse(await readFile(inputs, 'utf8')) };
}
