import type { Text } from '../syntax/statement.ts';
import type { Span } from '../text/span.ts';
import { endsInAbbreviation } from './abbreviations.ts';
import { maskLiterals } from './literals.ts';

/** The possible ends of a lead-in. This fast check rules out most texts. */
const ENDINGS = ':….*_';
// Bounded: 100 characters, the end of a text.
const LEAD_IN = /(?:[:…]|\.\.\.)[\s:….]*[*_]*$/u;
/** The end of a statement after the announcing mark. Bounded: 100 characters, the end of a text. */
const LOOSE_END = /[\s,;:….–—-]*(?<mark>[*_]*)$/u;
// Bounded: 100 characters, the end of a text.
const LAST_WORD = /\S+$/u;

/** Whether the text is a lead-in: it ends in `:`, `…` or `...`, with or without emphasis. */
export function isLeadIn({ text }: Text): boolean {
  return ENDINGS.includes(text.charAt(text.length - 1)) && LEAD_IN.test(tail(text));
}

/** The last word of a text, with the punctuation after it. */
export function lastWord({ text, end }: Text): Span {
  const { length } = LAST_WORD.exec(tail(text))?.[0] ?? '';
  return { start: end - length, end };
}

/**
 * The punctuation at the end of a text, ignoring marks of emphasis, that can be replaced by another ending. It does not
 * include the full stop of an abbreviation, or anything that belongs to an address or to code.
 */
export function looseEnd(text: Text): Span {
  const { end } = text;
  const ending = tail(maskLiterals(text));
  const match = LOOSE_END.exec(ending);
  const loose = match?.[0] ?? '';
  const mark = match?.groups?.mark?.length ?? 0;
  const isAbbreviated = /^\.(?!\.)/.test(loose) && endsInAbbreviation(ending.slice(0, match?.index));
  return { start: end - loose.length + (isAbbreviated ? 1 : 0), end: end - mark };
}

/** Only this much of a text's end is searched, so that very long lines are not slow. */
function tail(text: string): string {
  return text.slice(-100);
}
