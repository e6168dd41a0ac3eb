import type { Span } from './span.ts';

/** Stretches of one line, to ask whether another has anything in common with any of them. */
export class SpanSet {
  /** In order; those that overlap are one. */
  readonly #merged: { start: number; end: number }[] = [];

  constructor(spans: Iterable<Span>) {
    for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
      const last = this.#merged.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else this.#merged.push({ start, end });
    }
  }

  /** Whether a stretch has at least one character in common with one of them. */
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
