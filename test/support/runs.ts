/**
 * The number of random cases of a test, and their seed. They are the same each time, so that a change is judged by its
 * effect: `SEED` sets another seed, and `RUNS` sets the number and, without `SEED`, a new seed each time.
 * @param usual the number of cases without `RUNS`
 */
export function runs(usual: number): { numRuns: number; seed?: number } {
  const { RUNS, SEED } = process.env;
  if (SEED) return { numRuns: Number(RUNS ?? usual), seed: Number(SEED) };
  return RUNS ? { numRuns: Number(RUNS) } : { numRuns: usual, seed: 20_261_121 };
}
