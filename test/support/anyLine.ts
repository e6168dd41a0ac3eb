import fc from 'fast-check';
import { DECLARATIONS, DIRECTIVES, SECTIONS } from '../../server/src/core/syntax/statement.ts';

/** What lines are made of, for those that nobody thought of. */
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

/** Lines that nobody thought of. */
export function anyLine(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join(''));
}
