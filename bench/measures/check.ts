import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { competenceFormat } from '../formats/competence.ts';
import type { WorkspaceSize } from '../options.ts';
import { checkout, commandModule } from '../places.ts';
import { runNode } from '../processes.ts';
import { collect } from '../timing.ts';
import { nameOfWorkspace, writeWorkspace } from '../writeWorkspace.ts';
import type { Measure } from './measure.ts';

/** The IPT sample, compared with Node doing nothing. */
export const SAMPLE = 'samples/ipt';
export const CHECK = 'competence check';
export const NODE = 'node -e 0';

/** `competence check` as a process, cold: on the IPT sample, on single files and on workspaces. */
export const check: Measure = {
  name: 'check',
  tables: [
    { name: 'check', title: '`competence check`, the whole process, on the clock', hasUnlikeSizes: true },
    { name: 'check-cpu', title: '`competence check`, time of the processors', hasUnlikeSizes: true },
    { name: 'check-peak', title: '`competence check`, the most memory at a time', hasUnlikeSizes: true },
  ],
  run: async (bench) => {
    await checkFolder(bench, CHECK, SAMPLE, [commandModule, 'check', join(checkout, SAMPLE)]);
    await checkFolder(bench, NODE, SAMPLE, ['-e', '0']);
    const files = bench.options.sizes.map((competences): WorkspaceSize => ({ files: 1, competences }));
    for (const size of [...files, ...bench.options.workspaces]) {
      const folder = await writeWorkspace(competenceFormat, size);
      await checkFolder(bench, CHECK, nameOfWorkspace(size), [commandModule, 'check', folder]);
    }
  },
};

async function checkFolder(
  { options: { limits }, record }: Bench,
  subject: string,
  size: string,
  parameters: readonly string[],
): Promise<void> {
  const costs = await collect({ ...limits.starts, fewest: 1 }, () => runNode(parameters));
  const about = { subject, size };
  record({ ...about, measure: 'check', unit: 'ms', values: costs.map(({ wall }) => wall) });
  record({ ...about, measure: 'check-cpu', unit: 'ms', values: costs.map(({ cpu }) => cpu) });
  record({ ...about, measure: 'check-peak', unit: 'MB', values: costs.map(({ peak }) => peak / 1e6) });
}
