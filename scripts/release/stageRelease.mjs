import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { stageCommandLine } from '../package/stageCommandLine.mjs';

/**
 * What a release has beside the npm package: the hooks for pre-commit, the GitHub action, and the workflow that GitHub
 * runs when the tag is pushed.
 */
const BESIDE = ['.pre-commit-hooks.yaml', '.github/workflows/release.yml', 'action.yml', 'action'];

/** The built file that only the action uses. */
const ACTION = 'action.cjs';

/**
 * Puts the files of a release tag into a folder: npm, pre-commit and GitHub install from there without building anything.
 * @param {import('../package/buildForRelease.mjs').ReleaseBuild} build
 * @param {string} folder emptied first
 * @returns {Promise<void>}
 */
export async function stageRelease(build, folder) {
  await stageCommandLine(build, folder);
  for (const path of BESIDE) await cp(join(checkout, path), join(folder, path), { recursive: true });
  await cp(join(build.folder, ACTION), join(folder, 'dist', ACTION));
}
