import assert from 'node:assert/strict';
import { debounce } from '../../server/src/host/debounce.ts';
import { Clock } from '../support/clock.ts';

describe('debounce', () => {
  it('runs once after the last call, and never between calls', () => {
    const clock = new Clock();
    const done: number[] = [];
    const typed = debounce(() => done.push(clock.now()), { quiet: 300, timers: clock });
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

  it('takes no more than its share of the time, however long the work takes and however often it is called', () => {
    for (const cost of [1, 20, 200, 1000, 5000]) {
      const clock = new Clock();
      let spent = 0;
      const typed = debounce(
        () => {
          clock.spend(cost);
          spent += cost;
        },
        { quiet: 300, share: 1 / 10, timers: clock },
      );
      // Bursts of keys with pauses of up to five minutes between them, in an order that does not repeat.
      for (let burst = 1; burst < 400; burst++) {
        for (let key = 0; key < burst % 7; key++) {
          typed();
          clock.goOn(80);
        }
        clock.goOn((burst * 79_190) % 300_000);
      }
      // The duration is not known the first time.
      const share = (spent - cost) / clock.now();
      assert.ok(spent > cost, `${cost} ms: it was done`);
      assert.ok(share <= 1 / 10, `${cost} ms: ${share}`);
    }
  });

  it('runs after the maximum wait while calls go on, with the values of the last call', () => {
    const clock = new Clock();
    const done: (readonly [value: number, at: number])[] = [];
    const typed = debounce((value: number) => done.push([value, clock.now()]), {
      quiet: 50,
      maximumWait: 200,
      timers: clock,
    });
    for (let call = 0; call < 30; call++) {
      typed(call);
      clock.goOn(10);
    }
    assert.deepEqual(done, [[23, 240]]);
    clock.goOn(100);
    assert.deepEqual(done.at(-1), [29, 340]);
  });

  it('handles what has arrived first, and forgets calls when it is cancelled', () => {
    const clock = new Clock();
    let runs = 0;
    const typed = debounce(() => runs++, { quiet: 50, timers: clock });
    clock.after(50, () => typed());
    typed();
    clock.goOn(99);
    assert.equal(runs, 0);
    clock.goOn(1);
    assert.equal(runs, 1);
    typed();
    typed.cancel();
    clock.goOn(1000);
    assert.equal(runs, 1);
  });
});
