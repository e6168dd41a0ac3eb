import type { Timers } from '../../server/src/host/debounce.ts';

/** A clock that the test moves forward. */
export class Clock implements Timers {
  #now = 0;
  #waiting: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(wait: number, run: () => void): () => void {
    const timer = { at: this.#now + wait, run };
    this.#waiting.push(timer);
    return () => {
      this.#waiting = this.#waiting.filter((each) => each !== timer);
    };
  }

  /** The duration of work, during which nothing else happens. */
  spend(time: number): void {
    this.#now += time;
  }

  /** Moves the clock forward, and runs what is due, in its order. */
  goOn(time: number): void {
    const end = this.#now + time;
    for (;;) {
      const due = this.#waiting.filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)[0];
      if (due === undefined) break;
      this.#waiting = this.#waiting.filter((each) => each !== due);
      this.#now = Math.max(this.#now, due.at);
      due.run();
    }
    this.#now = Math.max(this.#now, end);
  }
}
