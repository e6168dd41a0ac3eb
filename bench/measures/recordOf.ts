import type { Bench } from '../bench.ts';
import { Unanswered } from '../client/unanswered.ts';
import type { Figure } from '../figure.ts';

/** Records the values of `measure`, or that the server did not answer; returns whether it did. */
export async function recordOf(
  bench: Bench,
  about: Pick<Figure, 'measure' | 'subject' | 'size' | 'unit'>,
  measure: () => Promise<readonly number[]>,
): Promise<boolean> {
  try {
    bench.record({ ...about, values: await measure() });
    return true;
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    bench.record({ ...about, values: [], missing: error.message });
    return false;
  }
}
