import type { Place } from '../syntax/places.ts';
import type { Text } from '../syntax/statement.ts';
import type { Span } from '../text/span.ts';

/** Where a competence stands by itself, and not as the end of a sentence above it. */
export const ON_ITS_OWN: ReadonlySet<Place> = new Set<Place>([
  'section',
  'activity',
  'activity in an activity',
  'group',
  'group in a section',
  'group in an amendment',
]);

/** What tells a fragment from a statement, for texts with letters of one alphabet or of any. */
interface Patterns {
  /** The first four words, with the signs that may stand before them. */
  readonly firstWords: RegExp;
  /** The words by which a whole statement is known, whatever letter it begins with. */
  readonly whole: RegExp;
  readonly small: RegExp;
  readonly capital: RegExp;
}

/** Patterns over all alphabets are slow to make and to match: most texts can do without. */
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

/** So much of a text holds its first words. */
const LOOKED_AT = 200;

/** The first word of a text that reads as the end of a sentence; undefined when it may well be a whole statement. */
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

/** Whether the first letter is a capital, as it mostly is: seen at a glance. */
function opensLarge(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x41 && code <= 0x5a;
}
