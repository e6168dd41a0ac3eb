import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import type { Findable, FoundRow } from './data.ts';

/** Something that was found. */
export interface Hit {
  readonly findable: Findable;
  readonly row: FoundRow;
  readonly score: number;
  /** The words of it that were looked for. */
  readonly words: readonly string[];
}

/** More are never shown at a time: whoever has so many goes on typing. */
export const MOST_HITS = 60;

/** Titles count for more than what stands under them. */
const WEIGHTS: Readonly<Record<string, number>> = {
  domain: 1.6,
  activity: 1.5,
  term: 1.3,
  guide: 1.3,
  curriculum: 1.3,
  group: 1.1,
  omitted: 0.5,
};

/** A word that stands in so large a share of the rows tells them apart no more: "ability", "an", "to". */
const FREQUENT = 0.15;
/** The beginning of a word, of so many letters, is that of hundreds of words: their index is no help. */
const SHORT = 2;
/** What holds the last word as a whole counts for more than what holds a longer one. */
const WHOLE = 2;
/** So much of a word may be written otherwise than in what is found. */
const SLIP = 0.25;

/** A framework, made ready to be searched. */
interface Prepared {
  readonly index: MiniSearch;
  /** The words of each row, with a space before and after each. */
  readonly words: readonly string[];
  readonly frequent: readonly string[];
}

const known = new WeakMap<Findable, Prepared>();

/** Reads a framework in, so that the first search need not; does nothing for one that was read. */
export function prepare(findable: Findable): void {
  preparedOf(findable);
}

/** What says all words of `query` in the frameworks, the best first; the last word may go on. */
export function search(findables: readonly Findable[], query: string): Hit[] {
  const tokens = wordsOf(query);
  if (tokens.join('').length < 2) return [];
  const hits = findables.flatMap((findable) => hitsIn(findable, tokens, false));
  // A slip of the pen is forgiven where nothing was written so.
  const all = hits.length > 0 ? hits : findables.flatMap((findable) => hitsIn(findable, tokens, true));
  return all.sort((left, right) => right.score - left.score);
}

function hitsIn(findable: Findable, asked: readonly string[], leniently: boolean): Hit[] {
  const prepared = preparedOf(findable);
  const { frequent } = prepared;
  const tokens = leniently ? asked.map((token) => frequentLike(token, frequent) ?? token) : asked;
  const rare = tokens.filter((token, at) => {
    const isLast = at === tokens.length - 1;
    // One letter is the beginning of a word that is still being typed.
    if (isLast && token.length === 1 && tokens.length > 1) return false;
    return !frequent.some((word) => (isLast ? word.startsWith(token) : word === token));
  });
  const isBroad = rare.length === 0 || (tokens.at(-1)?.length ?? 0) <= SHORT;
  return isBroad ? scan(findable, prepared, tokens) : lookUp(findable, prepared, rare, leniently);
}

/** Asks the index. Words that are in most rows are left out of the question: they take long, and tell nothing. */
function lookUp(
  findable: Findable,
  { index }: Prepared,
  tokens: readonly string[],
  leniently: boolean,
): Hit[] {
  const found = index.search(tokens.join(' '), {
    combineWith: 'AND',
    prefix: (_term, at, terms) => at === terms.length - 1,
    fuzzy: (term) => (leniently && term.length > 3 ? SLIP : false),
    boost: { id: 2 },
    boostDocument: (at) => WEIGHTS[findable.rows[at as number]?.[1] ?? ''] ?? 1,
  });
  return found.flatMap(({ id, score, terms }) => {
    const row = findable.rows[id as number];
    return row ? [{ findable, row, score, words: terms }] : [];
  });
}

/** Goes through the rows: where the answer is a large part of them, that is quicker than any index. */
function scan(findable: Findable, { words }: Prepared, tokens: readonly string[]): Hit[] {
  const parts = tokens.map((token, at) => (at === tokens.length - 1 ? ` ${token}` : ` ${token} `));
  const whole = ` ${tokens.at(-1) ?? ''} `;
  const hits: Hit[] = [];
  for (const [at, row] of findable.rows.entries()) {
    const own = words[at] ?? '';
    if (parts.every((part) => own.includes(part))) {
      const score = (WEIGHTS[row[1]] ?? 1) * (own.includes(whole) ? WHOLE : 1);
      hits.push({ findable, row, score, words: tokens });
    }
  }
  return hits;
}

/** The frequent word that one was meant to be, if it is nearly one. */
function frequentLike(token: string, frequent: readonly string[]): string | undefined {
  if (token.length < 4) return undefined;
  return frequent.find((word) => distance(word, token) <= token.length * SLIP);
}

function preparedOf(findable: Findable): Prepared {
  const before = known.get(findable);
  if (before) return before;
  const index = new MiniSearch({
    fields: ['id', 'text', 'further'],
    idField: 'at',
    storeFields: [],
    tokenize: (text) => spaced(text).split(SPACE_OR_PUNCTUATION),
  });
  index.addAll(findable.rows.map(([, , id, text, further], at) => ({ at, id, text, further })));
  const counts = new Map<string, number>();
  const words = findable.rows.map(([, , id, text, further]) => {
    const own = wordsOf(`${id} ${text} ${further}`);
    for (const word of new Set(own)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return ` ${own.join(' ')} `;
  });
  const least = Math.max(20, findable.rows.length * FREQUENT);
  const frequent = [...counts].flatMap(([word, count]) => (count >= least ? [word] : []));
  const prepared = { index, words, frequent };
  known.set(findable, prepared);
  return prepared;
}

/** What stands between words, as the index has it where it is told nothing else. */
const SPACE_OR_PUNCTUATION = /[\n\r\p{Z}\p{P}]+/u;

/** Scripts that put no space between words: each of their signs is looked for as a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;

/** Told at a glance of nearly every text. */
const MAY_BE_UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\ud840-\ud8ff]/;

function spaced(text: string): string {
  return MAY_BE_UNSPACED.test(text) ? text.replace(UNSPACED, ' $& ') : text;
}

function wordsOf(text: string): string[] {
  return spaced(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];
}
