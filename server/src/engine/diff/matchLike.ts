import { BANDS, writeSignature } from '../language/minHash.ts';
import type { Entry } from './entry.ts';
import type { Matching } from './matching.ts';
import { isSameKind } from './sameKind.ts';

/** The similarity that two texts with the same parent must have. */
const ALIKE_IN_PLACE = 0.4;
/** The similarity that two texts with different parents must have. */
const ALIKE = 0.6;
/** Shorter texts may be similar by chance. */
const LEAST_WORDS = 4;
/** The maximum number of texts that a new text is compared with among those that share a band. */
const MOST_COMPARED = 8;
/** Up to this many pairs with the same parent are all compared. If there are more, only those that share a band are. */
const MOST_PAIRS = 4096;

/** Matches similar texts with the same parent. */
export function matchLikeInPlace(matching: Matching): void {
  for (const before of matching.before) {
    const after = matching.after[matching.afterOf(before.index)];
    if (after) matchAlike(matching, before.children, after.children);
  }
}

/** Matches similar texts of two lists of entries. */
export function matchAlike(matching: Matching, before: readonly number[], after: readonly number[]): void {
  if (before.every((index) => matching.afterOf(index) >= 0)) return;
  const lost = before
    .filter((index) => matching.afterOf(index) < 0)
    .map((index) => matching.before[index] as Entry);
  if (lost.length === 0) return;
  const gained = after
    .filter((index) => matching.beforeOf(index) < 0)
    .map((index) => matching.after[index] as Entry);
  if (lost.length * gained.length > MOST_PAIRS) return;
  const pairs = lost.flatMap((left) =>
    gained.flatMap((right) => pairOf(matching, left, right, ALIKE_IN_PLACE)),
  );
  matchBest(matching, pairs);
}

/** Matches similar texts anywhere, using signatures, so that few pairs are compared. */
export function matchLike(matching: Matching): void {
  const bands = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  for (const entry of matching.lost()) {
    for (const [band, hash] of signatureOf(matching, entry).entries()) {
      const known = bands[band]?.get(hash);
      if (known === undefined) bands[band]?.set(hash, [entry.index]);
      else if (known.length < MOST_COMPARED) known.push(entry.index);
    }
  }
  const pairs: Pair[] = [];
  for (const entry of matching.gained()) {
    const candidates = new Set<number>();
    for (const [band, hash] of signatureOf(matching, entry).entries()) {
      for (const candidate of bands[band]?.get(hash) ?? []) candidates.add(candidate);
    }
    for (const candidate of candidates) {
      for (const pair of pairOf(matching, matching.before[candidate] as Entry, entry, ALIKE))
        pairs.push(pair);
    }
  }
  matchBest(matching, pairs);
}

interface Pair {
  readonly before: number;
  readonly after: number;
  readonly likeness: number;
}

function pairOf(matching: Matching, left: Entry, right: Entry, least: number): Pair[] {
  if (!isSameKind(left.kind, right.kind)) return [];
  const likeness = matching.wordings.similarity(left.text, right.text);
  return likeness < least ? [] : [{ before: left.index, after: right.index, likeness }];
}

/** The most similar pair first; among equally similar ones, the earlier pair. */
function matchBest(matching: Matching, pairs: Pair[]): void {
  pairs.sort(
    (one, other) => other.likeness - one.likeness || one.before - other.before || one.after - other.after,
  );
  for (const { before, after } of pairs) matching.match(before, after);
}

function signatureOf({ wordings }: Matching, { text }: Entry): Int32Array {
  const words = wordings.words(text);
  if (words.length < LEAST_WORDS) return NO_SIGNATURE;
  const signature = new Int32Array(BANDS);
  writeSignature(words, signature);
  return signature;
}

const NO_SIGNATURE = new Int32Array(0);
