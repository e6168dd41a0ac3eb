import { inOneSpelling } from './spelling.ts';
import { hashOf } from './wording.ts';

/**
 * Words, numbers with the units attached to them, and signs with a meaning. Hyphens separate words and apostrophes are
 * ignored. Everything else is punctuation, which has no meaning.
 */
const TOKEN = /\d+(?:[.,:/–-]\d+)*|[\p{L}\p{M}\p{N}]+|[%£$€<>=+±≤≥≈°]|@/gu;
const APOSTROPHES = /[‘’'`´]/g;

/**
 * The meaning of a text: its words in lower case and in one spelling, its numbers and signs. Two texts with the same
 * meaning differ only in punctuation, case, quotes, space, emphasis, or British and American spelling.
 */
export function meaningOf(text: string): string[] {
  const tokens = text.replace(APOSTROPHES, '').match(TOKEN) ?? [];
  return tokens.map((token) => inOneSpelling(token.toLowerCase()));
}

/** Sixteen hexadecimal digits that are equal exactly for texts with the same meaning. */
export function fingerprintOf(text: string): string {
  const meaning = meaningOf(text).join(' ');
  return hex(hashOf(meaning)) + hex(hashOf(`${meaning}\n${meaning.length}`));
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
