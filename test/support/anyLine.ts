import fc from 'fast-check';
import { DECLARATIONS, DIRECTIVES, SECTIONS } from '../../server/src/engine/syntax/statement.ts';

/** White space that editors, word processors and web pages leave in lines. */
export const UNUSUAL_SPACES = [
  '\u3000',
  '\u2003',
  '\u2028',
  '\u2029',
  '\uFEFF',
  '\u00A0',
  '\u202F',
  '\t',
  '\v',
  '\f',
];

/** Lone surrogates, and characters that programs mistake for others. */
export const UNUSUAL_CHARACTERS = [
  '\ud800',
  '\udc00',
  '\u0000',
  '\u0007',
  '\u200B',
  '\u202E',
  '\u0085',
  '👩‍⚕️',
  'é',
  '中',
];

/** Parts for random lines that nobody would think of. */
const PIECES = [
  ...DECLARATIONS,
  ...SECTIONS,
  ...DIRECTIVES,
  'in',
  'of',
  'to',
  ' ',
  ' ',
  ' ',
  ':',
  '@a',
  '@a/b.c',
  '(',
  '[x]',
  '[',
  ']',
  '-',
  '>',
  '?',
  '//',
  '\\',
  'word',
  '.',
  'e-mail@a',
];

const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.constantFrom(...UNUSUAL_SPACES) },
  { weight: 1, arbitrary: fc.constantFrom(...UNUSUAL_CHARACTERS) },
);

/** Random lines that nobody would think of. */
export function anyLine(): fc.Arbitrary<string> {
  return fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
}
