/** So long nobody must have changed anything before the work is done, in milliseconds. */
const PAUSE = 300;

/** The work takes no more than one part in so many of the time, however often it is asked for. */
const SHARE = 10;

/** A clock in milliseconds, and what sets it off. */
export interface Timers {
  now(): number;
  /** Has `run` called after so many milliseconds; gives what forgets it. */
  after(wait: number, run: () => void): () => void;
}

const SYSTEM: Timers = {
  now: () => performance.now(),
  after: (wait, run) => {
    const timer = setTimeout(run, wait);
    return () => clearTimeout(timer);
  },
};

/**
 * A function that has `work` done once its callers pause: never while somebody types, and the longer it took last, the
 * later. What has come in meanwhile is read first.
 */
export function whenPaused(work: () => void, timers: Timers = SYSTEM): () => void {
  let cost = 0;
  let forget: (() => void) | undefined;
  const run = (): void => {
    forget = undefined;
    const start = timers.now();
    work();
    cost = timers.now() - start;
  };
  return () => {
    forget?.();
    forget = timers.after(Math.max(PAUSE, cost * SHARE), () => {
      forget = timers.after(0, run);
    });
  };
}
