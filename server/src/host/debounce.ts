/** A clock in milliseconds, and its timers. */
export interface Timers {
  now(): number;
  /** Calls `run` after `wait` milliseconds. Returns a function that prevents it. */
  after(wait: number, run: () => void): () => void;
}

/** When a debounced function runs. Times are in milliseconds. */
export interface DebounceOptions {
  /** The function runs when it has not been called for this time. */
  readonly quiet: number;
  /** The longest time that repeated calls can delay it. There is no limit by default; 0 collects calls of one moment. */
  readonly maximumWait?: number;
  /** The largest share of all time that the work may take, between 0 and 1: the slower it was last, the longer it waits. */
  readonly share?: number;
  /** The system's clock by default. */
  readonly timers?: Timers;
}

/** A function whose calls are collected. */
export interface Debounced<Values extends readonly unknown[]> {
  (...values: Values): void;
  /** Cancels calls that have not run yet. */
  cancel(): void;
}

const SYSTEM: Timers = {
  now: () => performance.now(),
  after: (wait, run) => {
    const timer = setTimeout(run, wait);
    return () => clearTimeout(timer);
  },
};

/**
 * Collects calls, and does the work once when they pause, with the values of the last call. Messages and events that
 * arrived while the process was busy are handled first, and can delay the work again.
 */
export function debounce<Values extends readonly unknown[]>(
  work: (...values: Values) => void,
  { quiet, maximumWait = Number.POSITIVE_INFINITY, share, timers = SYSTEM }: DebounceOptions,
): Debounced<Values> {
  let pending: { readonly since: number; values: Values; stop: () => void } | undefined;
  let cost = 0;
  const run = (): void => {
    if (pending === undefined) return;
    const { values } = pending;
    pending = undefined;
    const start = timers.now();
    work(...values);
    cost = timers.now() - start;
  };
  const call = (...values: Values): void => {
    const now = timers.now();
    const since = pending?.since ?? now;
    if (pending && now - since >= maximumWait) {
      pending.values = values;
      return;
    }
    pending?.stop();
    const wait = Math.max(quiet, share === undefined ? 0 : cost / share);
    const stop = timers.after(wait, () => {
      if (pending) pending.stop = timers.after(0, run);
    });
    pending = { since, values, stop };
  };
  const cancel = (): void => {
    pending?.stop();
    pending = undefined;
  };
  return Object.assign(call, { cancel });
}
