/** One or several words as they are looked for: in small letters, with what stands between them. */
export interface Words {
  readonly words: readonly string[];
  /** What stands between each word and the next, white space counting as one space. */
  readonly gaps: readonly string[];
}

/** Phrases by their first word. */
export type PhraseTable<Phrase extends Words> = ReadonlyMap<string, ReadonlySet<Phrase>>;

/** A phrase where it stands in a text. */
export interface Occurrence<Phrase extends Words> {
  readonly phrase: Phrase;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of `text` and what stands between them; undefined when it has none. */
export function wordsOf(text: string): Words | undefined {
  const found = [...text.matchAll(WORD)];
  if (found.length === 0) return undefined;
  return {
    words: found.map(([word]) => word.toLowerCase()),
    gaps: found.slice(1).map((match, index) => gapBetween(text, found[index], match)),
  };
}

/** Two texts with the same key are the same phrase. */
export function keyOf({ words, gaps }: Words): string {
  return words.map((word, index) => word + (gaps[index] ?? '')).join('');
}

/**
 * Where phrases of `table` stand in `text`, as whole words, in any case. Of phrases that hold each other, all are told;
 * offsets count from the start of the text.
 */
export function findPhrases<Phrase extends Words>(
  text: string,
  table: PhraseTable<Phrase>,
): readonly Occurrence<Phrase>[] {
  if (table.size === 0) return [];
  const found: Occurrence<Phrase>[] = [];
  const matches = [...text.matchAll(WORD)];
  const words = matches.map(([word]) => word.toLowerCase());
  words.forEach((word, index) => {
    for (const phrase of table.get(word) ?? []) {
      if (!standsAt(phrase, text, matches, words, index)) continue;
      const last = matches[index + phrase.words.length - 1];
      const start = matches[index]?.index ?? 0;
      found.push({ phrase, start, end: (last?.index ?? start) + (last?.[0].length ?? 0) });
    }
  });
  return found;
}

function standsAt(
  phrase: Words,
  text: string,
  matches: readonly RegExpExecArray[],
  words: readonly string[],
  index: number,
): boolean {
  return phrase.words.every((word, offset) => {
    const here = matches[index + offset];
    if (here === undefined || words[index + offset] !== word) return false;
    return offset === 0 || gapBetween(text, matches[index + offset - 1], here) === phrase.gaps[offset - 1];
  });
}

function gapBetween(text: string, before: RegExpExecArray | undefined, after: RegExpExecArray): string {
  const start = before ? before.index + before[0].length : 0;
  return text.slice(start, after.index).replace(/\s+/g, ' ').replaceAll('’', "'");
}
