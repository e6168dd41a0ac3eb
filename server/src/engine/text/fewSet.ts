/** A set to read: its size, and its elements in the order in which they were added. */
export interface Few<T> extends Iterable<T> {
  readonly size: number;
  has(item: T): boolean;
}

/** A set that usually has one element or none, and takes a quarter of the memory of a Set. */
export class FewSet<T> implements Few<T> {
  /** The item itself, if there is exactly one. */
  #items: T | Set<T> | undefined;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(item: T): boolean {
    return this.#size === 1 ? this.#items === item : this.#size > 1 && (this.#items as Set<T>).has(item);
  }

  add(item: T): void {
    if (this.#size === 0) this.#items = item;
    else if (this.#size === 1) {
      if (this.#items === item) return;
      this.#items = new Set([this.#items as T, item]);
    } else (this.#items as Set<T>).add(item);
    this.#size = this.#size < 2 ? this.#size + 1 : (this.#items as Set<T>).size;
  }

  /** Whether it contained the item. */
  delete(item: T): boolean {
    if (!this.has(item)) return false;
    this.#size--;
    if (this.#size === 0) {
      this.#items = undefined;
      return true;
    }
    const items = this.#items as Set<T>;
    items.delete(item);
    if (items.size === 1) [this.#items] = items;
    return true;
  }

  [Symbol.iterator](): Iterator<T> {
    if (this.#size === 1) return [this.#items as T][Symbol.iterator]();
    return (this.#size === 0 ? [] : (this.#items as Set<T>))[Symbol.iterator]();
  }
}
