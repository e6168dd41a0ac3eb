import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkout } from '../checkout.mjs';
import { bundledPackages } from './bundledPackages.mjs';
import { readManifest, repositoryAddress } from './manifest.mjs';
import { stagePages } from './stagePages.mjs';
import { thirdParty } from './thirdParty.mjs';

/** The parts of the build that the command line consists of. They contain the dependencies. */
const BUILT = /^(?:(?:cli|server)\.cjs|site\.(?:js|css)|(?:cli|documents)\/.+)$/;

/** The parts of the checkout that are packed as they are. */
const PACKED = ['CHANGELOG.md', 'LICENSE', 'SECURITY.md', 'docs', 'recipes'];

/**
 * Puts the npm package of the command line into a folder.
 * @param {import('./buildForRelease.mjs').ReleaseBuild} build
 * @param {string} folder emptied first
 * @returns {Promise<void>}
 */
export async function stageCommandLine(build, folder) {
  const manifest = readManifest();
  const built = Object.keys(build.madeFrom).filter((path) => BUILT.test(path));
  await rm(folder, { recursive: true, force: true });
  for (const path of built) await cp(join(build.folder, path), join(folder, 'dist', path));
  for (const path of PACKED) await cp(join(checkout, path), join(folder, path), { recursive: true });
  await cp(fileURLToPath(new URL('npm/README.md', import.meta.url)), join(folder, 'README.md'));
  await writeFile(join(folder, 'THIRD-PARTY.txt'), thirdParty(bundledPackages(build, built)));
  await stagePages(folder, { repository: repositoryAddress(manifest) });
  const files = (await readdir(folder)).sort();
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(packageJson(manifest, files), null, 2)}\n`);
}

/**
 * @param {import('./manifest.mjs').Manifest} manifest
 * @param {readonly string[]} files
 */
function packageJson(manifest, files) {
  const { npmName, version, license, repository, homepage, bugs, keywords, engines } = manifest;
  return {
    name: npmName,
    version,
    description: 'Check, compare and publish competence frameworks on the command line',
    license,
    repository,
    homepage,
    bugs,
    keywords,
    engines: { node: engines.node },
    // npm refuses to publish a private package, and installs it in every way.
    private: manifest.namesReserved ? undefined : true,
    bin: { competence: 'dist/cli.cjs' },
    files,
  };
}
