import { describeError } from './describeError.ts';
import type { FeatureContext } from './feature.ts';

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
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      run().catch((error: unknown) => {
        waiting = false;
        connection.console.error(describeError(error));
      });
    }, 0);
  };
}
