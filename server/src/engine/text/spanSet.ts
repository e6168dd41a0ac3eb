import type { Span } from './span.ts';

/** Ranges of one line, to test whether another range overlaps any of them. */
export class SpanSet {
  /** Sorted; overlapping ranges are merged. */
  readonly #merged: { start: number; end: number }[] = [];

  constructor(spans: Iterable<Span>) {
    for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
      const last = this.#merged.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else this.#merged.push({ start, end });
    }
  }

  /** Whether a range has at least one character in common with one of them. */
  overlaps({ start, end }: Span): boolean {
    let low = 0;
    let high = this.#merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#merged[middle] as Span).end > start) high = middle;
      else low = middle + 1;
    }
    const next = this.#merged[low];
    return next !== undefined && next.start < end;
  }
}
