import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { runCommand } from '../host/runCommand.mjs';
import { buildForRelease } from './buildForRelease.mjs';
import { bundledPackages } from './bundledPackages.mjs';
import { readManifest, repositoryAddress } from './manifest.mjs';
import { stagePages } from './stagePages.mjs';
import { thirdParty } from './thirdParty.mjs';

/**
 * The files that are packed as they are. Nothing else is, so that sources, tests and samples never get in by accident.
 */
const PACKED = [
  'package.json',
  'package.nls.json',
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'LICENSE',
  'docs',
  'images',
  'l10n',
  'recipes',
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
  'viewer.js',
  'viewerStyle.css',
];

/**
 * Packs the extension, from a folder that contains only the packed files: in the checkout, `vsce` would match every file
 * of every folder, which takes many seconds.
 * @param {string} [file] where to put the VSIX
 * @param {import('./buildForRelease.mjs').ReleaseBuild} [build] a build to pack; by default a new one
 * @returns {Promise<string>} its path
 */
export async function packageExtension(file = join(checkout, 'out', 'competence.vsix'), build) {
  const packed = build ?? (await buildForRelease(join(checkout, 'out', 'minified')));
  const staged = join(checkout, 'out', 'extension');
  await rm(staged, { recursive: true, force: true });
  for (const path of PACKED) await cp(join(checkout, path), join(staged, path), { recursive: true });
  for (const path of BUILT) await cp(join(packed.folder, path), join(staged, 'dist', path));
  await writeFile(join(staged, 'THIRD-PARTY.txt'), thirdParty(bundledPackages(packed, BUILT)));
  // VS Code shows the README in the Extensions view, where nothing but addresses of the web can be opened.
  await stagePages(staged, { repository: repositoryAddress(readManifest()), isolated: ['README.md'] });
  await mkdir(dirname(file), { recursive: true });
  const vsce = join(checkout, 'node_modules', '@vscode', 'vsce', 'vsce');
  // The README is adapted already, and there need not be a repository.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  await runCommand(process.execPath, [vsce, 'package', ...options, '--out', file], { cwd: staged });
  return file;
}
