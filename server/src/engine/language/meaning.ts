import { isAcronym } from './acronyms.ts';
import { plainSigns } from './plainSigns.ts';
import { inOneSpelling } from './spelling.ts';
import { hashOf } from './wording.ts';

/**
 * Words, numbers with the units attached to them, and signs with a meaning. Hyphens separate words, and apostrophes are
 * ignored; a hyphen or dash in front of a number is a minus, unless it follows another number. Everything else is
 * punctuation, which has no meaning.
 */
const TOKEN =
  /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*|(?:(?<![^\s([<>=≤≥≈±~])(?<!\d\s)[-–−])?\d+(?:[.,:/–-]\d+)*|\p{N}[\p{L}\p{M}\p{N}]*|[#~](?=\d)|[%@]|(?![|~−©®™¦])[\p{Sc}\p{Sm}\p{So}]/gu;
const APOSTROPHES = /[‘’'`´]/g;
/** A minus, or the dash of a range, in a number. */
const DASHES = /[–−](?=\d)/g;

/**
 * The meaning of a text: its words in lower case and in one spelling, its numbers and signs. Two texts with the same
 * meaning differ only in punctuation, case, quotes, space, emphasis, the way characters are encoded, or British and
 * American spelling. Short acronyms that are other words in lower case (`AIDS`) keep their capital letters.
 */
export function meaningOf(text: string): string[] {
  const plain = plainSigns(text).replace(APOSTROPHES, '');
  const tokens = plain.match(TOKEN) ?? [];
  const shouts = plain === plain.toUpperCase();
  return tokens.map((token) =>
    !shouts && isAcronym(token) ? token : inOneSpelling(token.replace(DASHES, '-').toLowerCase()),
  );
}

/** Sixteen hexadecimal digits that are equal exactly for texts with the same meaning. */
export function fingerprintOf(text: string): string {
  const meaning = meaningOf(text).join(' ');
  return hex(hashOf(meaning)) + hex(hashOf(`${meaning}\n${meaning.length}`));
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
