/** The number of repetitions, fewer if one takes long. */
export interface Limit {
  readonly most: number;
  /** The minimum number, however long it takes. */
  readonly fewest: number;
  /** The maximum duration, in milliseconds. */
  readonly budget: number;
}

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The values of `once`, called repeatedly as often as the limit allows. */
export async function collect<T>({ most, fewest, budget }: Limit, once: () => Promise<T>): Promise<T[]> {
  const values: T[] = [];
  const end = performance.now() + budget;
  while (values.length < most && (values.length < fewest || performance.now() < end)) {
    values.push(await once());
  }
  return values;
}
