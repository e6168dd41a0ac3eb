import type { Bench } from '../bench.ts';
import { runNode } from '../processes.ts';
import { collect, timed } from '../timing.ts';
import { makeModel } from '../workload/makeModel.ts';
import type { Table } from './measure.ts';

/** The number of repetitions: enough for a median that does not depend on one interruption. */
const TIMES = { most: 30, fewest: 10, budget: 3000 };

export const noiseTable: Table = {
  name: 'noise',
  title: 'Noise: the same work at several times of the run',
  hasUnlikeRows: true,
};

/** Does the same two tasks each time, so that a run shows how busy the machine was. */
export function noiseMeter(bench: Bench): (when: string) => Promise<void> {
  const text = JSON.stringify([...makeModel({ competences: 3000 })]);
  return async (size) => {
    const about = { measure: noiseTable.name, size, unit: 'ms' } as const;
    const parses = await collect(TIMES, () => timed(() => JSON.parse(text)));
    bench.record({ ...about, subject: 'JSON.parse of 3,000 competences', values: parses });
    const starts = await collect(TIMES, () => runNode(['-e', '0']));
    bench.record({ ...about, subject: 'node -e 0', values: starts.map(({ wall }) => wall) });
  };
}
