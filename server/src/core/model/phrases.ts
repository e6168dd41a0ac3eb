/** One or several words that are looked for. */
export interface Words {
  /** The same for texts that differ in case, in white space and in the look of apostrophes. */
  readonly key: string;
  /** The first of the words, in small letters. */
  readonly first: string;
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
const NEXT_LETTER = /^[\p{L}\p{M}\p{N}]/u;
const SPACE = /\s/;
/** No term is as long as this; a line that is, is no term that anything could hold. */
const LONGEST = 1000;
/** For so few words it is quicker to ask whether a text holds any of them than to go through its words. */
const FEW = 8;

/** What to look for to find `text`; undefined when there is no word in it. */
export function wordsOf(text: string): Words | undefined {
  const found = text.length > LONGEST ? [] : [...text.matchAll(WORD)];
  const first = found[0]?.[0].toLowerCase();
  const last = found.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const key = text
    .slice(found[0]?.index, last.index + last[0].length)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replaceAll('’', "'");
  return { key, first };
}

/**
 * Where phrases of `table` stand in `text`, as whole words, in any case. Of phrases that hold each other, all are told;
 * offsets count from the start of the text.
 */
export function findPhrases<Phrase extends Words>(
  text: string,
  table: PhraseTable<Phrase>,
): readonly Occurrence<Phrase>[] {
  if (table.size === 0 || (table.size <= FEW && !holdsAny(text, table.keys()))) return [];
  const found: Occurrence<Phrase>[] = [];
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    for (const phrase of table.get(word.toLowerCase()) ?? []) {
      const end = endOfPhrase(phrase.key, text, start);
      if (end !== undefined) found.push({ phrase, start, end });
    }
  }
  return found;
}

/** Where the phrase ends that stands at `start`; undefined when another does. */
function endOfPhrase(key: string, text: string, start: number): number | undefined {
  let at = start;
  for (const letter of key) {
    if (letter === ' ') {
      const from = at;
      while (SPACE.test(text.charAt(at))) at++;
      if (at === from) return undefined;
      continue;
    }
    const here = text.slice(at, at + letter.length);
    const isSame = here.toLowerCase() === letter || (letter === "'" && here === '’');
    if (!isSame) return undefined;
    at += letter.length;
  }
  return NEXT_LETTER.test(text.slice(at, at + 2)) ? undefined : at;
}

function holdsAny(text: string, words: Iterable<string>): boolean {
  const lower = text.toLowerCase();
  for (const word of words) if (lower.includes(word)) return true;
  return false;
}
