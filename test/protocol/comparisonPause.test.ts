import assert from 'node:assert/strict';
import { type Timers, whenPaused } from '../../server/src/lsp/comparison/whenPaused.ts';

describe('what is done when an author pauses', () => {
  it('is done once for all that was typed before, and never between two keys', () => {
    const clock = new Clock();
    const done: number[] = [];
    const typed = whenPaused(() => done.push(clock.now()), clock);
    for (let key = 0; key < 1000; key++) {
      typed();
      clock.goOn(120);
    }
    assert.deepEqual(done, []);
    clock.goOn(10_000);
    assert.equal(done.length, 1);
    clock.goOn(10_000);
    assert.equal(done.length, 1);
  });

  it('takes no more than a tenth of the time, however long it takes and however somebody types', () => {
    for (const cost of [1, 20, 200, 1000, 5000]) {
      const clock = new Clock();
      let spent = 0;
      const typed = whenPaused(() => {
        clock.spend(cost);
        spent += cost;
      }, clock);
      // Bursts of keys with pauses of up to five minutes between them, in an order that does not repeat.
      for (let burst = 1; burst < 400; burst++) {
        for (let key = 0; key < burst % 7; key++) {
          typed();
          clock.goOn(80);
        }
        clock.goOn((burst * 79_190) % 300_000);
      }
      // The first time nobody knows how long it takes.
      const share = (spent - cost) / clock.now();
      assert.ok(spent > cost, `${cost} ms: it was done`);
      assert.ok(share <= 1 / 10, `${cost} ms: ${share}`);
    }
  });
});

/** A clock that goes on as it is told. */
class Clock implements Timers {
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

  /** Time that work takes: nothing else is done meanwhile. */
  spend(time: number): void {
    this.#now += time;
  }

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
