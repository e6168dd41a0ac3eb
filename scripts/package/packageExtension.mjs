import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { runCommand } from '../host/runCommand.mjs';

/**
 * What is packed, and nothing else: a source, a test or a sample never gets in by being forgotten. Dependencies are
 * inside the bundles.
 */
const PACKED = [
  'package.json',
  'package.nls.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'dist/desktop.cjs',
  'dist/client.cjs',
  'dist/server.cjs',
  'dist/cli.cjs',
  'dist/cli/program.cjs',
  'dist/cli/verbs.cjs',
  'dist/cli/checker.cjs',
  'dist/documents/pdf.cjs',
  'dist/documents/docx.cjs',
  'dist/documents/fontkit.cjs',
  'dist/documents/parseFont.cjs',
  'dist/documents/OpenSans-Regular.ttf',
  'dist/documents/OpenSans-Regular.woff2',
  'dist/documents/OpenSans-Bold.ttf',
  'dist/documents/OpenSans-Bold.woff2',
  'dist/documents/OpenSans-Italic.ttf',
  'dist/documents/OpenSans-LICENSE.txt',
  'dist/viewer.js',
  'dist/viewerStyle.css',
  'docs/rules',
  'images',
  'l10n',
  'schemas',
  'syntaxes',
];

/**
 * Builds the product as it is shipped and packs it, from a folder that holds what is packed alone: in the checkout,
 * `vsce` would match every file of every folder, for many seconds.
 * @param {string} [file] where to put the VSIX
 * @returns {Promise<string>} where it is
 */
export async function packageExtension(file = join(checkout, 'out', 'competence.vsix')) {
  await runCommand(process.execPath, ['esbuild.mjs', '--minify'], { cwd: checkout });
  const staged = join(checkout, 'out', 'extension');
  await rm(staged, { recursive: true, force: true });
  for (const path of PACKED) await cp(join(checkout, path), join(staged, path), { recursive: true });
  await mkdir(dirname(file), { recursive: true });
  const vsce = join(checkout, 'node_modules', '@vscode', 'vsce', 'vsce');
  // Links of the README lead to files beside it: there is no repository to turn them into addresses of.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  await runCommand(process.execPath, [vsce, 'package', ...options, '--out', file], { cwd: staged });
  return file;
}
