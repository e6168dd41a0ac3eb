/** How many bands a signature has; two texts are compared when they agree in any. */
export const BANDS = 14;
/** How many hashes make a band. */
const ROWS = 5;

/** A set of words as their hashes, in ascending order, each once. */
export type WordSet = readonly number[];

/** The set of `words`, given as hashes. Two words with one hash count as one, which one pair in four thousand million has. */
export function wordSet(words: readonly number[]): WordSet {
  const sorted = inOrder(words);
  let length = 0;
  for (const hash of sorted) if (length === 0 || hash !== sorted[length - 1]) sorted[length++] = hash;
  sorted.length = length;
  return sorted;
}

/** Each row hashes words in its own way: by numbers that are as good as random, the factors odd. */
const SALTS = Int32Array.from({ length: BANDS * ROWS }, (_, row) => mix(row, 1));
const FACTORS = Int32Array.from({ length: BANDS * ROWS }, (_, row) => mix(row, 2) | 1);

const least = new Int32Array(BANDS * ROWS);
let hashes = new Int32Array(256);

/**
 * Writes a signature of a set of words to `bands`: one number a band. Two sets whose Jaccard similarity is s agree in at
 * least one band with the probability 1 − (1 − s⁵)¹⁴, which is 0.9997 at 0.85 and 0.005 at 0.2: the "banding" of MinHash
 * signatures (A. Broder, On the resemblance and containment of documents, 1997; Leskovec, Rajaraman and Ullman, Mining
 * of Massive Datasets, chapter 3). The hashes are fixed, so that the same words give the same signature everywhere.
 */
export function writeSignature(words: WordSet, bands: Int32Array): void {
  const count = words.length;
  if (hashes.length < count) hashes = new Int32Array(count * 2);
  // This loop is most of the work of opening a text: it runs over plain numbers, in names that nothing else can change.
  const mixed = hashes;
  for (let index = 0; index < count; index++) mixed[index] = mix(words[index] as number, 0);
  for (let row = 0; row < BANDS * ROWS; row++) {
    const salt = SALTS[row] as number;
    const factor = FACTORS[row] as number;
    let smallest = 0x7fffffff;
    for (let index = 0; index < count; index++) {
      const value = Math.imul((mixed[index] as number) ^ salt, factor);
      smallest = value < smallest ? value : smallest;
    }
    least[row] = smallest;
  }
  for (let band = 0; band < BANDS; band++) {
    let value = band;
    for (let row = 0; row < ROWS; row++) value = mix(value, least[band * ROWS + row] as number);
    bands[band] = value;
  }
}

/** The Jaccard similarity of two sets: how many words both have, of those that either has; 1 for two empty sets. */
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

/** Sentences are short, and put in order one by one sooner than by calling back for each comparison. */
function inOrder(words: readonly number[]): number[] {
  const sorted = [...words];
  if (sorted.length > LONG) return sorted.sort((left, right) => left - right);
  for (let index = 1; index < sorted.length; index++) {
    const word = sorted[index] as number;
    let place = index;
    for (; place > 0 && (sorted[place - 1] as number) > word; place--)
      sorted[place] = sorted[place - 1] as number;
    sorted[place] = word;
  }
  return sorted;
}

const LONG = 64;

/** The finaliser of MurmurHash3 over a value and the number of a hash function. */
function mix(value: number, salt: number): number {
  let hash = value ^ Math.imul(salt + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
