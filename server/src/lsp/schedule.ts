import { type DebounceOptions, debounce } from '../host/debounce.ts';
import { describeError } from './describeError.ts';
import type { FeatureContext } from './feature.ts';

/**
 * For background work: longer than the gap between two messages of a client, shorter than that between two keystrokes.
 */
export const BETWEEN_KEYS: DebounceOptions = { quiet: 12, maximumWait: 120 };

/** A function that has `work` done once, a tick after it is first called and when all files are read. */
export function scheduled(
  { connection, workspace }: FeatureContext,
  work: () => void | Promise<void>,
): () => void {
  let waiting = false;
  const run = async (): Promise<void> => {
    await workspace.settled();
    waiting = false;
    await work();
  };
  const soon = debounce(
    () => {
      run().catch((error: unknown) => {
        waiting = false;
        connection.console.error(describeError(error));
      });
    },
    { quiet: 0, maximumWait: 0 },
  );
  return () => {
    if (waiting) return;
    waiting = true;
    soon();
  };
}
