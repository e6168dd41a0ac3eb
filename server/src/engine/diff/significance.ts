import { meaningOf } from '../language/meaning.ts';

/**
 * The significance of a change: it does not affect practice, changes the meaning, or affects those who rely on a
 * published id.
 */
export type Significance = 'editorial' | 'substantive' | 'breaking';

/** The more serious of two. */
export function graver(left: Significance, right: Significance): Significance {
  return GRAVITY[left] >= GRAVITY[right] ? left : right;
}

const GRAVITY: Readonly<Record<Significance, number>> = { editorial: 0, substantive: 1, breaking: 2 };

/**
 * Whether two texts differ only in punctuation, case, quotes, space, emphasis, the way characters are encoded, or British
 * and American spelling.
 */
export function isEditorial(before: string, after: string): boolean {
  const [left, right] = [meaningOf(before), meaningOf(after)];
  return left.length === right.length && left.every((token, index) => token === right[index]);
}
