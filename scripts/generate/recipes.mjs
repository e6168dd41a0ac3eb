import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { readManifest } from '../package/manifest.mjs';
import { withInstallAddresses } from './installAddresses.mjs';

const FOLDER = 'recipes';
const PAGE = 'docs/continuous-integration.md';

/** The recipes, with the repository and the version filled in, and the page that shows them. */
export function* makeRecipes() {
  const manifest = readManifest();
  const recipes = new Map(
    readdirSync(join(checkout, FOLDER)).map((name) => [
      name,
      withInstallAddresses(textOf(`${FOLDER}/${name}`), manifest),
    ]),
  );
  for (const [name, text] of recipes) yield/** @type {[string, string]} */ ([`${FOLDER}/${name}`, text]);
  const page = textOf(PAGE).replace(
    /(<!-- recipe: (\S+) -->\n)[\s\S]*?(<!-- \/recipe -->)/g,
    (_, start, name, end) => `${start}\`\`\`yaml\n${recipes.get(name) ?? missing(name)}\`\`\`\n${end}`,
  );
  yield/** @type {[string, string]} */ ([PAGE, withInstallAddresses(page, manifest)]);
}

/** @param {string} path */
function textOf(path) {
  return readFileSync(join(checkout, path), 'utf8').replaceAll('\r\n', '\n');
}

/** @param {string} name @returns {never} */
function missing(name) {
  throw new Error(`${PAGE} shows ${FOLDER}/${name}, which does not exist.`);
}
