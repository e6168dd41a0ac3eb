const EMPTY = -1;
/** Most frameworks are small, and large ones grow. */
const FIRST_SIZE = 16;

/**
 * Finds entries that share a band: a hash table from bands to the numbers of entries, in arrays of numbers, because one
 * set per band would take twenty times the memory. Each entry has `width` bands and a small number, base 0, which the
 * caller assigns.
 */
export class BandTable {
  readonly #width: number;
  /**
   * The bands of each entry, one after another. The number of a cell is the entry's number times the width, plus the
   * band's.
   */
  #bands: Int32Array;
  /** For each cell, the next and the previous cell of the same chain. */
  #next: Int32Array;
  #previous: Int32Array;
  /** By hash, the first cell of its chain. */
  #heads: Int32Array;

  constructor(width: number) {
    this.#width = width;
    this.#bands = new Int32Array(FIRST_SIZE * width);
    this.#next = new Int32Array(FIRST_SIZE * width).fill(EMPTY);
    this.#previous = new Int32Array(FIRST_SIZE * width).fill(EMPTY);
    this.#heads = new Int32Array(FIRST_SIZE * 16).fill(EMPTY);
  }

  /** Adds the bands of a new entry, exactly `width` of them. A band of 0 is skipped. */
  add(entry: number, bands: Int32Array): void {
    this.#makeRoomFor(entry);
    for (let band = 0; band < this.#width; band++) {
      const key = bands[band] as number;
      const cell = entry * this.#width + band;
      this.#bands[cell] = key;
      if (key !== 0) this.#link(cell);
    }
  }

  remove(entry: number): void {
    for (let band = 0; band < this.#width; band++) {
      const cell = entry * this.#width + band;
      const key = this.#bands[cell] as number;
      if (key !== 0) this.#unlink(cell, this.#headOf(key, band));
      this.#bands[cell] = 0;
    }
  }

  /** A band of an entry in the table, by number. */
  band(entry: number, band: number): number {
    return this.#bands[entry * this.#width + band] as number;
  }

  /** Calls `visit` with the entries that have a band, at most `most` of them, the newest first. */
  find(key: number, band: number, most: number, visit: (entry: number) => void): void {
    if (key === 0) return;
    let left = most;
    for (
      let cell = this.#heads[this.#headOf(key, band)] as number;
      cell !== EMPTY;
      cell = this.#next[cell] as number
    ) {
      if (this.#bands[cell] !== key || cell % this.#width !== band) continue;
      visit((cell - band) / this.#width);
      if (--left === 0) return;
    }
  }

  #headOf(key: number, band: number): number {
    return (key ^ Math.imul(band + 1, 0x9e3779b1)) & (this.#heads.length - 1);
  }

  #link(cell: number): void {
    const head = this.#headOf(this.#bands[cell] as number, cell % this.#width);
    const next = this.#heads[head] as number;
    this.#next[cell] = next;
    this.#previous[cell] = EMPTY;
    if (next !== EMPTY) this.#previous[next] = cell;
    this.#heads[head] = cell;
  }

  #unlink(cell: number, head: number): void {
    const next = this.#next[cell] as number;
    const previous = this.#previous[cell] as number;
    if (previous === EMPTY) this.#heads[head] = next;
    else this.#next[previous] = next;
    if (next !== EMPTY) this.#previous[next] = previous;
  }

  #makeRoomFor(entry: number): void {
    if (entry * this.#width < this.#bands.length) return;
    this.#bands = grown(this.#bands, 0);
    this.#next = grown(this.#next, EMPTY);
    this.#previous = grown(this.#previous, EMPTY);
    this.#heads = new Int32Array(this.#heads.length * 2).fill(EMPTY);
    for (let cell = 0; cell < this.#bands.length; cell++) if (this.#bands[cell] !== 0) this.#link(cell);
  }
}

function grown(array: Int32Array, filling: number): Int32Array {
  const twice = new Int32Array(array.length * 2);
  twice.set(array);
  return twice.fill(filling, array.length);
}
