import { inOneSpelling } from './spelling.ts';
import { hashOf } from './wording.ts';

/**
 * Words, numbers with what is written into them, and signs that mean something by themselves. Hyphens part words, and
 * apostrophes are none: what is left out here is punctuation, and no change of it is of any account.
 */
const TOKEN = /\d+(?:[.,:/–-]\d+)*|[\p{L}\p{M}\p{N}]+|[%£$€<>=+±≤≥≈°]|@/gu;
const APOSTROPHES = /[‘’'`´]/g;

/**
 * What of a text has a meaning: its words in small letters and in one spelling, its numbers and signs. Two texts that
 * agree in it differ in nothing but punctuation, case, quotes, space, emphasis and British or American spelling.
 */
export function meaningOf(text: string): string[] {
  const tokens = text.replace(APOSTROPHES, '').match(TOKEN) ?? [];
  return tokens.map((token) => inOneSpelling(token.toLowerCase()));
}

/** Sixteen hexadecimal digits that tell texts apart which mean different things, and those alone. */
export function fingerprintOf(text: string): string {
  const meaning = meaningOf(text).join(' ');
  return hex(hashOf(meaning)) + hex(hashOf(`${meaning}\n${meaning.length}`));
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
