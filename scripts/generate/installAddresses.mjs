import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { readManifest, releaseTag, repositoryAddress } from '../package/manifest.mjs';

/**
 * The files that say where to get this version, apart from those that other generators make: `commandHelp.mjs` and
 * `recipes.mjs`.
 */
const FILES = ['README.md', 'action.yml'];

/** Written where the repository is not known yet. */
const UNKNOWN = 'https://github.com/OWNER/competence';

/** Version tags have three numbers; those of other actions, such as @v4, are left alone. */
const TAG = String.raw`v\d+\.\d+\.\d+`;

/** The files with the places of the repository and the version filled in; the rest is written by hand. */
export function* makeInstallAddresses() {
  for (const file of FILES) {
    const text = readFileSync(join(checkout, file), 'utf8').replaceAll('\r\n', '\n');
    yield/** @type {[string, string]} */ ([file, withInstallAddresses(text, readManifest())]);
  }
}

/**
 * A text in which the places of the repository and the version are those of package.json.
 * @param {string} text
 * @param {import('../package/manifest.mjs').Manifest} manifest
 */
export function withInstallAddresses(text, manifest) {
  const tag = releaseTag(manifest);
  const address = repositoryAddress(manifest);
  const repository = address ?? UNKNOWN;
  const name = new URL(repository).pathname.slice(1);
  /** @type {[RegExp, string][]} */
  const places = [
    [new RegExp(String.raw`(?<=uses: )[\w.-]+/[\w.-]+@${TAG}`, 'g'), `${name}@${tag}`],
    [new RegExp(String.raw`(?<=git\+)https://\S+\.git#${TAG}`, 'g'), `${repository}.git#${tag}`],
    [/(?<=repo: )https:\S+/g, repository],
    [new RegExp(`(?<=rev: )${TAG}`, 'g'), tag],
    [/(?<=COMPETENCE_REPOSITORY: )\S+/g, name],
    [new RegExp(`(?<=COMPETENCE_VERSION: )${TAG}`, 'g'), tag],
    [new RegExp(`(?<=such as @)${TAG}`, 'g'), tag],
    [/(?<=competence-)\d+\.\d+\.\d+(?=\.tgz)/g, manifest.version],
    ...(address === undefined ? [] : INSTRUCTIONS),
  ];
  return places.reduce((result, [place, replacement]) => result.replace(place, replacement), text);
}

/** What readers need not do once the repository is known. @type {[RegExp, string][]} */
const INSTRUCTIONS = [
  [/Replace `OWNER` with the owner of (?:this|the) repository, and /g, 'Replace '],
  [/Replace `OWNER` with the owner of (?:this|the) repository\. /g, ''],
  [/^ *# Replace OWNER with the owner of the repository of Competence\.\n/gm, ''],
];
