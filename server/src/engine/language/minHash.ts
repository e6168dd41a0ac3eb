/** The number of bands in a signature. Two texts are compared if they have any band in common. */
export const BANDS = 10;
/** The number of hashes in a band. */
const ROWS = 5;

/** A set of words as hashes, in ascending order, without repetitions. */
export type WordSet = readonly number[];

/**
 * The set of `words`, given as hashes: the list itself, sorted and without repetitions. Two words with the same hash
 * count as one, which happens for one pair in four thousand million.
 */
export function toWordSet(words: number[]): WordSet {
  putInOrder(words);
  let length = 0;
  for (const hash of words) if (length === 0 || hash !== words[length - 1]) words[length++] = hash;
  words.length = length;
  return words;
}

/** Each row hashes words in a different way, with pseudo-random numbers; the factors are odd. */
const SALTS = Int32Array.from({ length: BANDS * ROWS }, (_, row) => mix(row, 1));
const FACTORS = Int32Array.from({ length: BANDS * ROWS }, (_, row) => mix(row, 2) | 1);

let mixed = new Int32Array(256);

/**
 * Writes a signature of a set of words to `bands`: one number a band. Two sets whose Jaccard similarity is s agree in
 * at least one band with the probability 1 − (1 − s⁵)¹⁰, which is 0.9999 at 0.9, 0.997 at 0.85 and 0.003 at 0.2: the
 * "banding" of MinHash signatures (A. Broder, On the resemblance and containment of documents, 1997; Leskovec,
 * Rajaraman and Ullman, Mining of Massive Datasets, chapter 3). The hashes are fixed, so that the same words give the
 * same signature everywhere.
 */
export function writeSignature(words: WordSet, bands: Int32Array): void {
  if (mixed.length < words.length) mixed = new Int32Array(words.length * 2);
  for (let index = 0; index < words.length; index++) mixed[index] = mix(words[index] as number, 0);
  for (let band = 0; band < BANDS; band++) bands[band] = bandOf(mixed, words.length, band);
}

/**
 * Combines the minimum hash of each row of a band, over the first `count` words, into one number. Opening a text spends
 * much of its time here. The rows are written out because a processor runs several of them at once.
 */
function bandOf(words: Int32Array, count: number, band: number): number {
  const row = band * ROWS;
  const salt0 = SALTS[row] as number;
  const salt1 = SALTS[row + 1] as number;
  const salt2 = SALTS[row + 2] as number;
  const salt3 = SALTS[row + 3] as number;
  const salt4 = SALTS[row + 4] as number;
  const factor0 = FACTORS[row] as number;
  const factor1 = FACTORS[row + 1] as number;
  const factor2 = FACTORS[row + 2] as number;
  const factor3 = FACTORS[row + 3] as number;
  const factor4 = FACTORS[row + 4] as number;
  let least0 = LARGEST;
  let least1 = LARGEST;
  let least2 = LARGEST;
  let least3 = LARGEST;
  let least4 = LARGEST;
  for (let index = 0; index < count; index++) {
    const word = words[index] as number;
    const hash0 = Math.imul(word ^ salt0, factor0);
    const hash1 = Math.imul(word ^ salt1, factor1);
    const hash2 = Math.imul(word ^ salt2, factor2);
    const hash3 = Math.imul(word ^ salt3, factor3);
    const hash4 = Math.imul(word ^ salt4, factor4);
    if (hash0 < least0) least0 = hash0;
    if (hash1 < least1) least1 = hash1;
    if (hash2 < least2) least2 = hash2;
    if (hash3 < least3) least3 = hash3;
    if (hash4 < least4) least4 = hash4;
  }
  return mix(mix(mix(mix(mix(band, least0), least1), least2), least3), least4);
}

const LARGEST = 0x7fffffff;

/** The Jaccard similarity of two sets: the share of words that both have, of all words; 1 for two empty sets. */
export function similarity(left: WordSet, right: WordSet): number {
  let both = 0;
  let at = 0;
  for (const hash of left) {
    while (at < right.length && (right[at] as number) < hash) at++;
    if (right[at] === hash) both++;
  }
  const either = left.length + right.length - both;
  return either === 0 ? 1 : both / either;
}

/** Sentences are short, so an insertion sort is faster than calling a function for each comparison. */
function putInOrder(words: number[]): void {
  if (words.length > LONG) {
    words.sort((left, right) => left - right);
    return;
  }
  for (let index = 1; index < words.length; index++) {
    const word = words[index] as number;
    let place = index;
    for (; place > 0 && (words[place - 1] as number) > word; place--)
      words[place] = words[place - 1] as number;
    words[place] = word;
  }
}

const LONG = 64;

/** The finaliser of MurmurHash3 over a value and the number of a hash function. */
function mix(value: number, salt: number): number {
  let hash = value ^ Math.imul(salt + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
