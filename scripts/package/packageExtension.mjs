import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { runCommand } from '../host/runCommand.mjs';

/**
 * Builds the product as it is shipped and packs it. Its dependencies are inside the bundles, so that
 * none are packed; `.vscodeignore` says what is.
 * @param {string} [file] where to put the VSIX
 * @returns {Promise<string>} where it is
 */
export async function packageExtension(file = join(checkout, 'out', 'competence.vsix')) {
  mkdirSync(dirname(file), { recursive: true });
  await runCommand(process.execPath, ['esbuild.mjs', '--minify'], { cwd: checkout });
  const vsce = join(checkout, 'node_modules', '@vscode', 'vsce', 'vsce');
  // Links of the README lead to files beside it: there is no repository to turn them into addresses of.
  const options = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    file,
  ];
  await runCommand(process.execPath, [vsce, 'package', ...options], { cwd: checkout });
  return file;
}
