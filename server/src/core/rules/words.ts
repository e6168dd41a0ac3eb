import { NearestIndex } from '../text/nearestIndex.ts';

export { nearest } from '../text/nearest.ts';

/** The most words that a message lists: nobody reads hundreds, and each message would grow with all there are. */
const MOST_LISTED = 20;

/** `'a', 'b' and 'c'`; of more than 20 words the first, and how many there are besides: `'a', 'b' … and 480 more`. */
export function quoteList(words: readonly string[]): string {
  const quoted = words.slice(0, MOST_LISTED).map((word) => `'${word}'`);
  const left = words.length - quoted.length;
  if (left > 0) return `${quoted.join(', ')} and ${left} more`;
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

/** Words that others are compared with, many times over: the nearest of them is found without a look at each. */
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

  /** The word that is nearest; undefined when none is near enough to have been meant. */
  nearest(word: string): string | undefined {
    if (this.#index === undefined) {
      this.#index = new NearestIndex();
      for (const each of this.words) this.#index.add(each);
    }
    return this.#index.nearest(word)?.word;
  }
}
