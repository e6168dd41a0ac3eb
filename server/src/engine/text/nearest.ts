import { distance } from 'fastest-levenshtein';

/**
 * The maximum length of a name that is compared with others. Nobody types longer ones by hand, and the time grows with
 * the square of the length.
 */
export const LONGEST_NAME = 100;

/** The candidate that is most similar to `word`; undefined if none is near enough to be a likely correction. */
export function nearest<Candidate extends string>(
  word: string,
  candidates: Iterable<Candidate>,
): Candidate | undefined {
  const wanted = word.toLowerCase();
  let best: Candidate | undefined;
  let bestDistance = reach(word);
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > bestDistance) continue;
    const far = distance(wanted, candidate.toLowerCase());
    if (far > bestDistance) continue;
    // If two are equally near, take the first in alphabetical order, so that the result does not depend on the order of
    // the candidates.
    if (best !== undefined && far === bestDistance && candidate >= best) continue;
    best = candidate;
    bestDistance = far;
  }
  return best;
}

/** Whether `candidate` is near enough to `word` to be a likely correction. */
export function isNear(word: string, candidate: string): boolean {
  const limit = reach(word);
  if (Math.abs(candidate.length - word.length) > limit) return false;
  return distance(word.toLowerCase(), candidate.toLowerCase()) <= limit;
}

/**
 * The number of letters that may differ; none for a single letter, since any other would match. Negative for a word
 * that is too long to be a name, which matches nothing.
 */
export function reach(word: string): number {
  if (word.length > LONGEST_NAME) return -1;
  return word.length < 2 ? 0 : Math.max(1, Math.floor(word.length / 3));
}
