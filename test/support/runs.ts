/**
 * How many random cases a test tries, and which. They are the same each time, so that a change is judged by what it
 * does: `SEED` chooses others, and `RUNS` sets their number and, without `SEED`, takes other cases each time.
 * @param usual the number of cases without `RUNS`
 */
export function runs(usual: number): { numRuns: number; seed?: number } {
  const { RUNS, SEED } = process.env;
  if (SEED) return { numRuns: Number(RUNS ?? usual), seed: Number(SEED) };
  return RUNS ? { numRuns: Number(RUNS) } : { numRuns: usual, seed: 20_261_121 };
}
