/** A chunk is split when it grows past this size, which keeps copying one cheap. */
const CHUNK_LIMIT = 256;

/** An item of a sequence. It knows its chunk, so that its position is found at once. */
export interface SequenceItem {
  /**
   * The position of the item in the newest sequence that contains it; set by the sequence, not part of the item's data.
   */
  home: Chunk<SequenceItem> | undefined;
}

interface Chunk<T> {
  readonly items: readonly T[];
  /** The position of the chunk in the newest sequence that contains it. */
  index: number;
  /** The position in it of the item that was looked up last. */
  asked: number;
}

/**
 * A long list that is cheap to change: `splice` copies the affected chunks and the list of chunks, and shares the rest.
 * All versions can be read; `indexOf` only works on the newest version.
 */
export class Sequence<T extends SequenceItem> {
  readonly #chunks: readonly Chunk<T>[];
  /** The index of each chunk's first item. */
  readonly #starts: Uint32Array;
  readonly length: number;

  private constructor(chunks: readonly Chunk<T>[]) {
    this.#chunks = chunks;
    this.#starts = new Uint32Array(chunks.length);
    let length = 0;
    chunks.forEach((chunk, index) => {
      this.#starts[index] = length;
      chunk.index = index;
      length += chunk.items.length;
    });
    this.length = length;
  }

  /** The sequence of `items`, in their order. */
  static from<T extends SequenceItem>(items: readonly T[]): Sequence<T> {
    return new Sequence(chunksOf(items));
  }

  /** The item at `index`, base 0; undefined if it is outside the sequence. */
  at(index: number): T | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const chunk = this.#chunkAt(index);
    return this.#chunks[chunk]?.items[index - (this.#starts[chunk] ?? 0)];
  }

  /** The items in chunks that versions share: an unchanged chunk is the same list. */
  get pieces(): readonly (readonly T[])[] {
    return this.#chunks.map(({ items }) => items);
  }

  /** The index of `item`, from 0; -1 if this sequence, the newest, does not contain it. */
  indexOf(item: T): number {
    const chunk = item.home;
    if (chunk === undefined || this.#chunks[chunk.index] !== (chunk as Chunk<SequenceItem>)) return -1;
    // Callers that walk through a text read one line after the other.
    const { items, asked } = chunk;
    if (items[asked] !== item) chunk.asked = items[asked + 1] === item ? asked + 1 : items.indexOf(item);
    return (this.#starts[chunk.index] ?? 0) + chunk.asked;
  }

  /** A new sequence with `deleted` items from `start` on replaced by `items`. */
  splice(start: number, deleted: number, items: readonly T[]): Sequence<T> {
    const first = this.#chunkAt(start);
    let last = this.#chunkAt(Math.max(start, start + deleted - 1));
    const middle: T[] = [];
    const before = this.#chunks[first]?.items.slice(0, start - (this.#starts[first] ?? 0)) ?? [];
    const after = this.#chunks[last]?.items.slice(start + deleted - (this.#starts[last] ?? 0)) ?? [];
    for (const list of [before, items, after]) for (const item of list) middle.push(item);
    // A chunk that has become small is merged with its neighbour, so that deleting does not leave many tiny chunks.
    const next = this.#chunks[last + 1];
    if (next && middle.length < CHUNK_LIMIT / 4) {
      for (const item of next.items) middle.push(item);
      last++;
    }
    return new Sequence([
      ...this.#chunks.slice(0, first),
      ...chunksOf(middle),
      ...this.#chunks.slice(last + 1),
    ]);
  }

  /** The items from `start` up to `end`, in order. */
  *slice(start = 0, end = this.length): Iterable<T> {
    if (start >= end) return;
    let chunk = this.#chunkAt(start);
    let index = start;
    while (index < end && chunk < this.#chunks.length) {
      const base = this.#starts[chunk] ?? 0;
      const items = this.#chunks[chunk]?.items ?? [];
      for (let place = index - base; place < items.length && index < end; place++, index++)
        yield items[place] as T;
      chunk++;
    }
  }

  [Symbol.iterator](): Iterator<T> {
    return this.slice()[Symbol.iterator]();
  }

  /** The chunk that contains `index`; the last one for an index past the end. */
  #chunkAt(index: number): number {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function chunksOf<T extends SequenceItem>(items: readonly T[]): Chunk<T>[] {
  const chunks: Chunk<T>[] = [];
  const count = Math.max(1, Math.ceil(items.length / CHUNK_LIMIT));
  const size = Math.ceil(items.length / count);
  for (let start = 0; start < items.length; start += size) {
    const chunk: Chunk<T> = { items: items.slice(start, start + size), index: chunks.length, asked: 0 };
    for (const item of chunk.items) item.home = chunk as unknown as Chunk<SequenceItem>;
    chunks.push(chunk);
  }
  return chunks;
}

/** Whether two lists contain identical items in the same order. */
export function sameItems<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
