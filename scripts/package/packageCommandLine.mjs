import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { runCommand } from '../host/runCommand.mjs';
import { buildForRelease } from './buildForRelease.mjs';
import { readManifest } from './manifest.mjs';
import { stageCommandLine } from './stageCommandLine.mjs';

/**
 * Packs the command line as an npm package.
 * @param {string} [folder] where to put the tarball, and beside it the build and the staged files
 * @param {import('./buildForRelease.mjs').ReleaseBuild} [build] a build to pack; by default a new one
 * @returns {Promise<{ tarball: string, staged: string, build: import('./buildForRelease.mjs').ReleaseBuild }>} the paths of
 *   the tarball and of the staged files, and what was packed
 */
export async function packageCommandLine(folder = join(checkout, 'out'), build) {
  const staged = join(folder, 'npm');
  const packed = build ?? (await buildForRelease(join(folder, 'npm-build')));
  await stageCommandLine(packed, staged);
  await mkdir(folder, { recursive: true });
  await runCommand('npm', ['pack', '--pack-destination', folder, '--loglevel', 'error'], { cwd: staged });
  const { npmName, version } = readManifest();
  const name = npmName.replace(/^@/, '').replace('/', '-');
  return { tarball: join(folder, `${name}-${version}.tgz`), staged, build: packed };
}
