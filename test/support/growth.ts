import assert from 'node:assert/strict';

/**
 * Ten times as much may take ten times as long, and a little more; quadratic work would take a hundred times as long.
 */
const MOST_GROWTH = 40;
/** Below this many milliseconds, the noise of the machine matters more than the measured work. */
const FLOOR = 50;

/** The processor time of something in this process, in milliseconds. Other programs do not count. */
export function processorTime(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Fails if `run` takes much longer than ten times as long with `10 * count` as with `count`. */
export function assertLinear(count: number, run: (count: number) => unknown): void {
  run(Math.ceil(count / 10));
  const once = processorTime(() => run(count));
  const tenfold = processorTime(() => run(10 * count));
  assert.ok(
    tenfold < MOST_GROWTH * Math.max(once, FLOOR),
    `${count} take ${once} ms, and ${10 * count} take ${tenfold} ms`,
  );
}

/** Fails if `large` takes much longer than `small`, which does as much work on less data. */
export function assertAsQuick(small: () => unknown, large: () => unknown): void {
  const [few, many] = [processorTime(small), processorTime(large)];
  assert.ok(many < 10 * Math.max(few, FLOOR), `${few} ms in the small one, ${many} ms in the large one`);
}
