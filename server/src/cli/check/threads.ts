import { availableParallelism } from 'node:os';

/** Below this size, in UTF-16 units, checking takes less time than starting a thread. */
const WORTH_THREADS = 1 << 21;

/**
 * The number of threads for texts of that size: 0 to check them all together, 1 to check them in parts, one after the
 * other, which frees the memory of each part.
 */
export function threadsFor(size: number, wanted: number | undefined): number {
  return wanted ?? (size < WORTH_THREADS ? 0 : availableParallelism());
}
