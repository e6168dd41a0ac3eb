import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { grammarPlugin } from '../grammarPlugin.mjs';
import { loadSource } from './loadSource.mjs';

const PAGE = 'docs/language-server.md';
const FOLDER = 'server/src/lsp';
const REGION = /(<!-- requests -->\n)[\s\S]*?(<!-- \/requests -->)/;

/** The reference of the language server, with every message that it answers or sends; the words around are by hand. */
export function* makeServerRequests() {
  const page = readFileSync(join(checkout, PAGE), 'utf8').replaceAll('\r\n', '\n');
  if (!REGION.test(page)) throw new Error(`${PAGE} has no place for the requests.`);
  const rows = registrations().map(
    ({ method, from, files }) => `| \`${method}\` | ${from} | ${[...files].map(link).join(', ')} |`,
  );
  const table = ['| method | from | served by |', '|---|---|---|', ...rows].join('\n');
  yield/** @type {[string, string]} */ ([
    PAGE,
    page.replace(REGION, (_, start, end) => `${start}${table}\n${end}`),
  ]);
}

/** The server's registrations from their source, which Node 20 does not read. */
const source = await loadRegistrations();

/**
 * @typedef {{ method: string, from: 'client' | 'server', files: Set<string> }} Row
 * @returns {Row[]} every method once, in the order of the alphabet
 */
function registrations() {
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const { method, from, file } of source.recordRegistrations()) {
    const row = rows.get(method) ?? { method, from, files: new Set() };
    rows.set(method, row);
    row.files.add(file);
  }
  return [...rows.values()].sort((one, other) => (one.method < other.method ? -1 : 1));
}

/** @param {string} file */
function link(file) {
  return `[${file}](../${FOLDER}/${file})`;
}

/** @returns {Promise<typeof import('./recordRegistrations.ts')>} */
function loadRegistrations() {
  return loadSource('registrations', "export * from './scripts/generate/recordRegistrations.ts';", {
    packages: 'external',
    plugins: [grammarPlugin],
  });
}
