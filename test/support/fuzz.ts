import fc from 'fast-check';
import { Watchdog } from './watchdog.ts';

/** The number of cases for a test with a share of 1: about a minute for all tests. `RUNS=12000` takes about an hour. */
const RUNS = Number(process.env.RUNS ?? 200);
/** The same cases each time, so that a change is judged by its effect; with `RUNS` others, or those of `SEED`. */
const SEED = Number(process.env.SEED ?? (process.env.RUNS ? Date.now() % 0x7fffffff : 20_261_121));
/** A case of a few files that takes longer is a fault: somebody waits for it. In microseconds of the processor. */
const MOST_TIME = 5_000_000;
/** A failing case is made smaller for as long, in milliseconds. */
const MOST_SHRINKING = 60_000;
const DAY = 86_400_000;

/** The number of times that something was done or checked, by name. */
const counts = new Map<string, number>();

/** Counts what a case does or checks, for the report at the end. */
export function count(what: string, times = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + times);
}

/** How a test of random cases is run. */
export interface FuzzOptions {
  /** The number of cases relative to a test with a share of 1: fewer if a case takes long. */
  readonly share?: number;
}

/**
 * A test that tries `check` on random cases, and fails with the seed and the smallest case that it finds where `check`
 * throws or takes longer than five seconds.
 */
export function fuzz<Case>(
  title: string,
  cases: fc.Arbitrary<Case>,
  check: (value: Case) => void | Promise<void>,
  { share = 1 }: FuzzOptions = {},
): void {
  it(title, () => {
    let deadline = Number.POSITIVE_INFINITY;
    const attempt = async (value: Case): Promise<void> => {
      if (Date.now() > deadline) return;
      count('cases');
      watchdog?.watch(`${title} (seed ${SEED}): ${fc.stringify(value)}`);
      const start = process.cpuUsage();
      try {
        await check(value);
        const { user, system } = process.cpuUsage(start);
        if (user + system > MOST_TIME) throw new Error(`took ${(user + system) / 1e6} s of the processor`);
      } catch (error) {
        // The case is made smaller from here on: each attempt at that runs this function again.
        deadline = Math.min(deadline, Date.now() + MOST_SHRINKING);
        throw error;
      }
    };
    const numRuns = Math.max(1, Math.round(RUNS * share));
    return fc.assert(fc.asyncProperty(cases, attempt), { numRuns, seed: SEED });
  }).timeout(DAY);
}

let watchdog: Watchdog | undefined;

before(() => {
  watchdog = new Watchdog();
  console.log(`  seed ${SEED}, ${RUNS} cases for each test (RUNS=… SEED=… for others)`);
});

after(async () => {
  await watchdog?.stop();
  const { user, system } = process.cpuUsage();
  console.log(`  ${Math.round((user + system) / 1e6)} s of the processor`);
  for (const [what, times] of counts) console.log(`  ${times.toLocaleString('en-GB')} ${what}`);
});
