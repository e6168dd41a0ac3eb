import type { Place } from '../syntax/places.ts';
import type { Text } from '../syntax/statement.ts';
import type { Span } from '../text/span.ts';

/** The forms of a competence that is a complete sentence, not the end of one above it. */
export const ON_ITS_OWN: ReadonlySet<Place> = new Set<Place>([
  'section',
  'activity',
  'activity in an activity',
  'group',
  'group in a section',
  'group in an amendment',
]);

/** The words that distinguish a fragment from a complete competence, for texts in one alphabet or in any. */
interface Patterns {
  /** The first four words, including any signs before them. */
  readonly firstWords: RegExp;
  /** The words that start a complete competence, whatever the case of its first letter. */
  readonly whole: RegExp;
  readonly small: RegExp;
  readonly capital: RegExp;
}

/** Patterns over all alphabets are slow to build and to match, and most texts do not need them. */
const LATIN: Patterns = {
  firstWords: /^["'“‘«(*_]*(?<first>[A-Za-z0-9'’-]+)(?:\s+[A-Za-z0-9'’-]+){0,3}/,
  whole:
    /(?<![A-Za-z])(?:abilit(?:y|ies)|able|capacity|competence|knowledge|understanding|awareness|readiness|willingness|skills?|attitude|sensitivity|commitment)(?![A-Za-z])/i,
  small: /^[a-z]/,
  capital: /[A-Z]/,
};
const ANY: Patterns = {
  firstWords: /^["'“‘«(*_]*(?<first>[\p{L}\p{N}'’-]+)(?:\s+[\p{L}\p{N}'’-]+){0,3}/u,
  whole:
    /(?<![\p{L}])(?:abilit(?:y|ies)|able|capacity|competence|knowledge|understanding|awareness|readiness|willingness|skills?|attitude|sensitivity|commitment)(?![\p{L}])/iu,
  small: /^[\p{Ll}]/u,
  capital: /[\p{Lu}]/u,
};
const BEYOND_LATIN = /[^\0-\x7f‘’“”–—…]/;

/** The first words of a text are within this many characters. */
const LOOKED_AT = 200;

/** The first word of a text that reads like the end of a sentence; undefined if it may be complete. */
export function fragmentIn({ text, start }: Text): Span | undefined {
  if (opensLarge(text)) return undefined;
  const beginning = text.slice(0, LOOKED_AT);
  const { firstWords, whole, small, capital } = BEYOND_LATIN.test(beginning) ? ANY : LATIN;
  const match = firstWords.exec(beginning);
  const first = match?.groups?.first;
  if (match === null || first === undefined) return undefined;
  // A capital anywhere in the word makes it a name: IPT, iCBT.
  if (!small.test(first) || capital.test(first) || whole.test(match[0])) return undefined;
  const from = start + text.indexOf(first);
  return { start: from, end: from + first.length };
}

/** Whether the first letter is a capital, as it usually is. This is the fast path. */
function opensLarge(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x41 && code <= 0x5a;
}
