import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { runCommand } from '../host/runCommand.mjs';

/**
 * The files that are packed as they are. Nothing else is, so that sources, tests and samples never get in by accident.
 */
const PACKED = [
  'package.json',
  'package.nls.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'docs/editor.md',
  'docs/example',
  'docs/glossary.md',
  'docs/language.md',
  'docs/language-server.md',
  'docs/other-editors.md',
  'docs/reviewing.md',
  'docs/rules',
  'images',
  'l10n',
  'schemas',
  'syntaxes',
];

/** The parts of the build that are packed. They contain the dependencies. */
const BUILT = [
  'client.cjs',
  'server.cjs',
  'cli.cjs',
  'cli/program.cjs',
  'cli/verbs.cjs',
  'cli/checker.cjs',
  'documents/pdf.cjs',
  'documents/docx.cjs',
  'documents/fontkit.cjs',
  'documents/parseFont.cjs',
  'documents/OpenSans-Regular.ttf',
  'documents/OpenSans-Regular.woff2',
  'documents/OpenSans-Bold.ttf',
  'documents/OpenSans-Bold.woff2',
  'documents/OpenSans-Italic.ttf',
  'documents/OpenSans-LICENSE.txt',
  'viewer.js',
  'viewerStyle.css',
];

/**
 * Builds the product for release and packs it, from a folder that contains only the packed files: in the checkout,
 * `vsce` would match every file of every folder, which takes many seconds.
 * @param {string} [file] where to put the VSIX
 * @returns {Promise<string>} its path
 */
export async function packageExtension(file = join(checkout, 'out', 'competence.vsix')) {
  const minified = join(checkout, 'out', 'minified');
  const staged = join(checkout, 'out', 'extension');
  // Files of an earlier build would be packed even if they are no longer built.
  for (const folder of [minified, staged]) await rm(folder, { recursive: true, force: true });
  await runCommand(process.execPath, ['esbuild.mjs', '--minify', '--outdir', minified], { cwd: checkout });
  for (const path of PACKED) await cp(join(checkout, path), join(staged, path), { recursive: true });
  for (const path of BUILT) await cp(join(minified, path), join(staged, 'dist', path), { recursive: true });
  await mkdir(dirname(file), { recursive: true });
  const vsce = join(checkout, 'node_modules', '@vscode', 'vsce', 'vsce');
  // Links in the README lead to files in the package, because there is no repository whose addresses they could become.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  await runCommand(process.execPath, [vsce, 'package', ...options, '--out', file], { cwd: staged });
  return file;
}
