import { similarity, toWordSet, type WordSet } from '../language/minHash.ts';
import { normalisedText, wordingOf } from '../language/wording.ts';

/** Prepared texts of entries, each read once. */
export interface Wordings {
  /** The words, without the usual opening of competences. */
  words(text: string | undefined): WordSet;
  /** The share of words that two texts have in common, of all their words: from 0 to 1. */
  similarity(left: string | undefined, right: string | undefined): number;
}

export function startWordings(): Wordings {
  const known = new Map<string, WordSet>();
  const words = (text = ''): WordSet => {
    let set = known.get(text);
    if (set === undefined) {
      set = toWordSet(wordingOf(text)?.words ?? []);
      known.set(text, set);
    }
    return set;
  };
  return {
    words,
    similarity(left, right) {
      const [one, other] = [words(left), words(right)];
      return one.length === 0 || other.length === 0 ? 0 : similarity(one, other);
    },
  };
}

/** A text without case, quotes and final full stop; empty if there is none. */
export function plainOf(text: string | undefined): string {
  return text === undefined ? '' : normalisedText(text);
}
