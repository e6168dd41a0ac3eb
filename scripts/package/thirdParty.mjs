import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkout } from '../checkout.mjs';

/** The licences that packages in the product may have: none of them restricts how the product is licensed. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
];

/** Names of files with the terms of a package. */
const TERMS = /^(licen[cs]e|copying|notice)\b/i;

const LINE = '='.repeat(80);

/**
 * The text of THIRD-PARTY.txt: each package with its version, its source and its licence.
 * @param {readonly string[]} folders the folders of the packages, from the root of the checkout
 * @throws if a package has a licence that is not allowed, or no text of it
 */
export function thirdParty(folders) {
  const sections = folders.map((folder) => {
    const { name, version, license, homepage, repository, author } = manifestOf(folder);
    if (!ALLOWED.includes(license))
      throw new Error(`${name} has the licence ${license}, which is not allowed.`);
    const source = addressOf(repository) ?? homepage;
    const facts = [`${name} ${version}`, `Licence: ${license}`, ...(source ? [`Source: ${source}`] : [])];
    const terms = termsIn(folder) || standardTerms(name, license, nameOf(author));
    return `${LINE}\n${facts.join('\n')}\n${LINE}\n\n${terms}`;
  });
  const head =
    'Competence contains these packages, unchanged except for bundling. Each has a licence of its own.';
  return `${[head, ...sections].join('\n\n')}\n`;
}

/**
 * @param {string} folder
 * @returns {{ name: string, version: string, license: string, homepage?: string, repository?: unknown, author?: unknown }}
 */
function manifestOf(folder) {
  return JSON.parse(readFileSync(join(checkout, folder, 'package.json'), 'utf8'));
}

/** The licence and the notices in a package; empty if it has none. */
function termsIn(/** @type {string} */ folder) {
  const names = readdirSync(join(checkout, folder)).filter((name) => TERMS.test(name));
  return names
    .sort()
    .map((name) => tidy(readFileSync(join(checkout, folder, name), 'utf8')))
    .join('\n\n');
}

/**
 * The standard text of a licence, for packages that only name it.
 * @param {string} name
 * @param {string} licence
 * @param {string | undefined} author
 */
function standardTerms(name, licence, author) {
  if (licence === 'MPL-2.0') return tidy(standardText('MPL-2.0'));
  if (licence !== 'MIT' || author === undefined) {
    throw new Error(`${name} contains no licence. Add the text of ${licence} to scripts/package/licences.`);
  }
  return tidy(standardText('MIT').replace('AUTHOR', author));
}

function standardText(/** @type {string} */ licence) {
  return readFileSync(fileURLToPath(new URL(`licences/${licence}.txt`, import.meta.url)), 'utf8');
}

function tidy(/** @type {string} */ text) {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** @returns {string | undefined} */
function addressOf(/** @type {unknown} */ repository) {
  if (typeof repository === 'string') return repository;
  const { url } = /** @type {{ url?: string }} */ (repository ?? {});
  return url;
}

/** @returns {string | undefined} */
function nameOf(/** @type {unknown} */ author) {
  if (typeof author === 'string') return author.replace(/ *[<(].*$/, '');
  return /** @type {{ name?: string } | undefined} */ (author)?.name;
}
