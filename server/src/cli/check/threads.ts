import { availableParallelism } from 'node:os';

/** Less than this, in UTF-16 units, is done before another thread would have got under way. */
const WORTH_THREADS = 1 << 21;

/**
 * How many threads share the work on texts of that size: 0 where they are checked as one, 1 where they are checked in
 * parts, one after the other, so that what is done gives back its memory.
 */
export function threadsFor(size: number, wanted: number | undefined): number {
  return wanted ?? (size < WORTH_THREADS ? 0 : availableParallelism());
}
