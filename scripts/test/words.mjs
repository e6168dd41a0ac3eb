// Checks the words of the project: no dropped word is used, and no two exported declarations of the product have the
// same name. `node scripts/test/words.mjs` lists each violation with its file and line, and fails if there is one.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { checkout } from '../checkout.mjs';
import { anywhere, inNames, phrases } from './droppedWords.mjs';

/** The folders and files that are checked. Samples are texts by authors. */
const PLACES = [
  ...['action', 'bench', 'client', 'docs', 'grammar', 'l10n', 'recipes', 'scripts', 'server', 'test'],
  ...['action.yml', 'esbuild.mjs', 'package.json', 'package.nls.json'],
  ...['ARCHITECTURE.md', 'CHANGELOG.md', 'CODE_OF_CONDUCT.md', 'CONTRIBUTING.md', 'README.md', 'SECURITY.md'],
];

/** The list of dropped words itself, tables of words that authors use, and texts by others. */
const SKIPPED =
  /(?:^|\/)(?:node_modules|droppedWords\.mjs|english(?:Opposites|WordNet)?\.ts|package-lock\.json|published\.ts|sarif-[^/]*\.json)(?:$|\/)/;

const CODE = /\.(?:[cm]?[jt]s|css|peggy|lua)$/;
const TEXT = /\.(?:md|json|ya?ml)$/;

/**
 * Names that several files may export, with the reason.
 * @type {Readonly<Record<string, string>>}
 */
const CONVENTIONAL = {
  activate: 'VS Code calls the entry point of an extension by this name, and there is one for each runtime',
};

const EXPORTED =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|class|interface|type|const|enum) (\w+)/gm;
const COMMENTS_AND_STRINGS =
  /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

const files = PLACES.flatMap(filesAt).filter(
  (path) => !SKIPPED.test(path) && (CODE.test(path) || TEXT.test(path)),
);
const violations = [...files.flatMap(droppedWordsIn), ...repeatedNames(files)];
for (const violation of violations) console.error(violation);
process.exit(violations.length > 0 ? 1 : 0);

/** @returns {string[]} */
function filesAt(/** @type {string} */ place) {
  if (place.includes('.')) return [place];
  return readdirSync(join(checkout, place), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(place, name.replaceAll('\\', '/')))
    .sort();
}

/** @returns {string[]} */
function droppedWordsIn(/** @type {string} */ path) {
  const text = readFileSync(join(checkout, path), 'utf8');
  const names = CODE.test(path) ? blank(text).split('\n') : [];
  return text.split('\n').flatMap((line, index) => {
    const place = `${path}:${index + 1}`;
    const found = [
      ...wordsOf(line).flatMap((word) => instead(anywhere, word)),
      ...wordsOf(names[index] ?? '').flatMap((word) => instead(inNames, word)),
      ...phrases.flatMap(([phrase, other]) => {
        const [match] = phrase.exec(line) ?? [];
        return match === undefined ? [] : [`'${match.trim()}': write '${other}'`];
      }),
    ];
    return found.map((message) => `${place}: ${message}`);
  });
}

/** The message for a dropped word; none for any other word. */
function instead(/** @type {Readonly<Record<string, string>>} */ dropped, /** @type {string} */ word) {
  return Object.hasOwn(dropped, word) ? [`'${word}': write '${dropped[word]}'`] : [];
}

/** The words of a text in lower case; names such as `wasSent` are split. */
function wordsOf(/** @type {string} */ text) {
  const split = text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return (split.match(/[A-Za-z]+/g) ?? []).map((word) => word.toLowerCase());
}

/** Code with its comments and strings replaced by spaces, on the same lines. */
function blank(/** @type {string} */ code) {
  return code.replace(COMMENTS_AND_STRINGS, (match) => match.replace(/[^\n]/g, ' '));
}

/** @returns {string[]} */
function repeatedNames(/** @type {readonly string[]} */ paths) {
  /** @type {Map<string, string[]>} */
  const places = new Map();
  for (const path of paths) {
    if (!/^(?:client|server\/src)\/.*\.ts$/.test(path)) continue;
    const text = readFileSync(join(checkout, path), 'utf8');
    for (const match of text.matchAll(EXPORTED)) {
      const name = match[1] ?? '';
      const line = text.slice(0, match.index).split('\n').length;
      places.set(name, [...(places.get(name) ?? []), `${path}:${line}`]);
    }
  }
  return [...places]
    .filter(([name, exported]) => exported.length > 1 && !Object.hasOwn(CONVENTIONAL, name))
    .map(([name, [first, ...others]]) => `${first}: '${name}' is also exported by ${others.join(', ')}`);
}
