import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';

/**
 * The parts of package.json that the packages use. It is the only place that names the repository, the home page and the
 * names under which the packages are published.
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {string} license
 * @property {string} publisher the publisher of the extension
 * @property {string} npmName the name of the command line on npm
 * @property {boolean} [namesReserved] whether the owner has registered `publisher` and `npmName`
 * @property {string | { url: string }} [repository]
 * @property {string} [homepage]
 * @property {string | { url: string }} [bugs]
 * @property {readonly string[]} keywords
 * @property {{ node: string, vscode: string }} engines
 */

/** @returns {Manifest} */
export function readManifest() {
  return JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
}

/**
 * The address of the repository on the web, without `.git`; undefined until the owner has set it.
 * @param {Pick<Manifest, 'repository'>} manifest
 * @throws if it is not an address
 */
export function repositoryAddress({ repository }) {
  const url = typeof repository === 'string' ? repository : repository?.url;
  if (url === undefined) return undefined;
  const [, short] = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url) ?? [];
  const address = short ? `https://github.com/${short}` : url.replace(/^git\+/, '').replace(/\.git$/, '');
  if (!/^https:\/\/[\w.-]+(?:\/[\w.-]+)+$/.test(address)) {
    throw new Error(
      `'repository' in package.json is '${url}'. Use an address such as https://github.com/owner/name.`,
    );
  }
  return address;
}

/**
 * The tag of the release with that version.
 * @param {Pick<Manifest, 'version'>} manifest
 */
export function releaseTag({ version }) {
  return `v${version}`;
}
