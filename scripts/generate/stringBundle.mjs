import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../checkout.mjs';
import { loadSource } from './loadSource.mjs';

const BUNDLE = 'l10n/bundle.l10n.json';

/** The folders with texts of the extension, and how their code marks them. @type {readonly [string, RegExp][]} */
const MARKED = [
  ['client/extension', /\bl10n\.t\(\s*'([^']+)'/g],
  ['client/viewer', /\bsay\(\s*'([^']+)'/g],
];

/** @type {typeof import('../../server/src/exporters/formats.ts')} */
const { FORMATS } = await loadSource(
  'formats',
  "export { FORMATS } from './server/src/exporters/formats.ts';",
  {},
);

/** The bundle for translators: every text that the extension translates, in English. */
export function* makeStringBundle() {
  const texts = [...MARKED.flatMap(textsIn), ...FORMATS.map(({ label }) => label)];
  const sorted = [...new Set(texts)].sort();
  const bundle = Object.fromEntries(sorted.map((text) => [text, text]));
  yield/** @type {[string, string]} */ ([BUNDLE, `${JSON.stringify(bundle, undefined, 2)}\n`]);
}

/** @param {readonly [string, RegExp]} marked */
function textsIn([folder, call]) {
  const names = readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => name.endsWith('.ts'));
  return sources.flatMap((name) => {
    const source = readFileSync(join(checkout, folder, name), 'utf8');
    return [...source.matchAll(call)].map(([, text = '']) => text);
  });
}
