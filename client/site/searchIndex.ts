import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import type { Findable, FoundRow } from './data.ts';

/** Something that was found. */
export interface Hit {
  readonly findable: Findable;
  readonly row: FoundRow;
  readonly score: number;
  /** The search words found in it. */
  readonly words: readonly string[];
}

/** The maximum number of results. Readers with more of them keep typing. */
export const MOST_HITS = 60;

/** Titles count more than the text below them. */
const WEIGHTS: Readonly<Record<string, number>> = {
  domain: 1.6,
  activity: 1.5,
  term: 1.3,
  guide: 1.3,
  curriculum: 1.3,
  group: 1.1,
  omitted: 0.5,
};

/** A word that occurs in a larger share of the rows does not distinguish them: "ability", "an", "to". */
const FREQUENT = 0.15;
/** Beginnings of words with at most this many letters match hundreds of words, so the index does not help. */
const SHORT = 2;
/** Rows that contain the last word as a whole rank above those with a longer word. */
const WHOLE = 2;
/** The share of a word that may be misspelt. */
const SLIP = 0.25;

/** A framework prepared for searching. */
interface Prepared {
  readonly index: MiniSearch;
  /** The words of each row, with a space before and after each. */
  readonly words: readonly string[];
  readonly frequent: readonly string[];
}

const known = new WeakMap<Findable, Prepared>();

/** Loads a framework, so that the first search is fast. Does nothing if it is loaded already. */
export function prepare(findable: Findable): void {
  preparedOf(findable);
}

/** The rows that contain all words of `query`, the best first. The last word may be incomplete. */
export function search(findables: readonly Findable[], query: string): Hit[] {
  const tokens = wordsOf(query);
  if (tokens.join('').length < 2) return [];
  const hits = findables.flatMap((findable) => hitsIn(findable, tokens, false));
  // A typing mistake is tolerated if there is no exact match.
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

/**
 * Searches the index. Words that occur in most rows are left out, because they are slow and do not distinguish rows.
 */
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

/** Scans the rows. If a large part of them matches, this is faster than any index. */
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

/** The frequent word that a misspelt one was probably meant to be. */
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

/** The default separators of the index. */
const SPACE_OR_PUNCTUATION = /[\n\r\p{Z}\p{P}]+/u;

/** Scripts without spaces between words. Each of their characters is indexed as a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;

/** A fast check that rules out nearly every text. */
const MAY_BE_UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\ud840-\ud8ff]/;

function spaced(text: string): string {
  return MAY_BE_UNSPACED.test(text) ? text.replace(UNSPACED, ' $& ') : text;
}

function wordsOf(text: string): string[] {
  return spaced(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];
}
