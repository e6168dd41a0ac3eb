import type { Text } from '../syntax/statement.ts';
import type { Span } from '../text/span.ts';

/** The first four words, with the signs that may stand before them. */
const FIRST_WORDS = /^["'“‘«(*_]*(?<first>[\p{L}\p{N}'’-]+)(?:\s+[\p{L}\p{N}'’-]+){0,3}/u;
/** The words by which a whole statement is known, whatever letter it begins with. */
const WHOLE =
  /(?<!\p{L})(?:abilit(?:y|ies)|able|capacity|competence|knowledge|understanding|awareness|readiness|willingness|skills?|attitude|sensitivity|commitment)(?!\p{L})/iu;

/** The first word of a text that reads as the end of a sentence; undefined when it may well be a whole statement. */
export function fragmentIn({ text, start }: Text): Span | undefined {
  if (opensLarge(text)) return undefined;
  const match = FIRST_WORDS.exec(text.slice(0, 200));
  const first = match?.groups?.first;
  if (match === null || first === undefined) return undefined;
  // A capital anywhere in the word makes it a name: IPT, iCBT.
  if (!/^\p{Ll}/u.test(first) || /\p{Lu}/u.test(first) || WHOLE.test(match[0])) return undefined;
  const from = start + text.indexOf(first);
  return { start: from, end: from + first.length };
}

/** Whether the first letter is a capital, as it mostly is: seen at a glance. */
function opensLarge(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x41 && code <= 0x5a;
}
