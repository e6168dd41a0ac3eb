import { NearestIndex } from '../text/nearestIndex.ts';

export { nearest } from '../text/nearest.ts';

/**
 * The maximum number of words that a message lists. Nobody reads hundreds, and messages would grow with the framework.
 */
const MOST_LISTED = 20;

/** `'a', 'b' and 'c'`; of more than 20 words the first 20 and the number of others: `'a', 'b' … and 480 more`. */
export function quoteList(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const quoted = words.slice(0, MOST_LISTED).map((word) => `'${word}'`);
  const left = words.length - quoted.length;
  if (left > 0) return `${quoted.join(', ')} ${conjunction} ${left} more`;
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} ${conjunction} ${quoted.at(-1)}`;
}

/** A list of words with a quick search for the most similar one, for lists that are searched many times. */
export class WordList {
  /** Each word once, in the order given. */
  readonly words: readonly string[];
  readonly #set: ReadonlySet<string>;
  #index: NearestIndex | undefined;

  constructor(words: Iterable<string>) {
    this.#set = new Set(words);
    this.words = [...this.#set];
  }

  has(word: string): boolean {
    return this.#set.has(word);
  }

  /** The most similar word; undefined if none is similar enough to be a likely correction. */
  nearest(word: string): string | undefined {
    if (this.#index === undefined) {
      this.#index = new NearestIndex();
      for (const each of this.words) this.#index.add(each);
    }
    return this.#index.nearest(word)?.word;
  }
}
