import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';

/** @typedef {import('./loadCore.mjs').Core} Core */

const PAGE = 'docs/language.md';

/** The language reference, its tables made from the code; the words around them are written by hand. @param {Core} core */
export function* makeLanguageTables(core) {
  const tables = { places: placesTable(core), properties: propertiesTable(core) };
  const page = readFileSync(join(checkout, PAGE), 'utf8').replaceAll('\r\n', '\n');
  const content = Object.entries(tables).reduce((text, [name, table]) => {
    const region = new RegExp(`(<!-- table: ${name} -->\n)[^]*?(<!-- /table -->)`);
    return text.replace(region, (_, start, end) => `${start}${table}\n${end}`);
  }, page);
  yield/** @type {[string, string]} */ ([PAGE, content]);
}

/** @param {Core} core */
function placesTable({ ALLOWED }) {
  const rows = Object.entries(ALLOWED)
    .filter(([, kinds]) => kinds.length > 0)
    .map(
      ([place, kinds]) => `| ${nameFor(place)} | ${kinds.map((kind) => `\`${wordFor(kind)}\``).join(', ')} |`,
    );
  return ['| in | allowed |', '|---|---|', ...rows].join('\n');
}

/** The name of a place for authors. @param {string} place */
function nameFor(place) {
  return place === 'item' ? 'competence' : place;
}

/** @param {string} kind */
function wordFor(kind) {
  const signs = { item: '-', prose: '>', question: '?', part: 'part of', property: 'name: value' };
  return signs[/** @type {keyof typeof signs} */ (kind)] ?? kind;
}

/** @param {Core} core */
function propertiesTable({ ALLOWED, propertiesOf }) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const place of Object.keys(ALLOWED)) {
    const properties = propertiesOf(/** @type {keyof typeof ALLOWED} */ (place));
    if (properties.length === 0) continue;
    const rows = properties.map(
      ({ name, value, repeatable, summary }) =>
        `\`${name}\` | ${value} | ${repeatable ? 'yes' : ''} | ${summary}`,
    );
    const key = rows.join('\n');
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups]
    .map(([rows, places]) => {
      const head = `Of ${places.map((place) => `*${nameFor(place)}*`).join(', ')}:`;
      const lines = rows.split('\n').map((row) => `| ${row} |`);
      return [head, '', '| property | value | repeatable | meaning |', '|---|---|---|---|', ...lines].join(
        '\n',
      );
    })
    .join('\n\n');
}
