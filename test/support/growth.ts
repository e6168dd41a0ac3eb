import assert from 'node:assert/strict';

/** Ten times as much may take ten times as long, and some more; what grows with the square would take a hundred times. */
const MOST_GROWTH = 40;
/** Below so many milliseconds a machine's own unrest counts for more than what is measured. */
const FLOOR = 50;

/** How much processor time something takes in this process, in milliseconds: other programs do not count. */
export function processorTime(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Fails if `run` takes much longer with `10 * count` than ten times what it takes with `count`. */
export function assertLinear(count: number, run: (count: number) => unknown): void {
  run(Math.ceil(count / 10));
  const once = processorTime(() => run(count));
  const tenfold = processorTime(() => run(10 * count));
  assert.ok(
    tenfold < MOST_GROWTH * Math.max(once, FLOOR),
    `${count} take ${once} ms, and ${10 * count} take ${tenfold} ms`,
  );
}

/** Fails if `large` takes much longer than `small`, which has to do as much in less. */
export function assertAsQuick(small: () => unknown, large: () => unknown): void {
  const [few, many] = [processorTime(small), processorTime(large)];
  assert.ok(many < 10 * Math.max(few, FLOOR), `${few} ms in the small one, ${many} ms in the large one`);
}
