import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sizeOf } from '../figure.ts';
import { commandModule, dataFolder } from '../places.ts';
import { runNode } from '../processes.ts';
import { collect } from '../timing.ts';
import { editedText } from '../workload/editedText.ts';
import { workload } from '../workload.ts';
import type { Measure } from './measure.ts';

export const DIFF = 'competence diff';
export const CHECK_BOTH = 'competence check, of the one and of the other';
const EDITS = 300;

/** `competence diff` of two versions of a framework, and `competence check` of both in turn, as processes, cold. */
export const diff: Measure = {
  name: 'diff',
  tables: [
    {
      name: 'diff',
      title: `\`competence diff\` of two versions that are ${EDITS} edits apart, the whole process, on the clock`,
    },
    { name: 'diff-cpu', title: 'The same, time of the processors' },
    { name: 'diff-peak', title: 'The same, the most memory at a time' },
  ],
  run: async ({ options: { sizes, limits }, record }) => {
    for (const competences of sizes) {
      const [before, after] = await writeVersions(competences);
      const asked = { ...limits.starts, fewest: 3 };
      const both = await collect(asked, async () => {
        const compared = await runNode([commandModule, 'diff', before, after, '--format', 'json']);
        const checked = [
          await runNode([commandModule, 'check', before]),
          await runNode([commandModule, 'check', after]),
        ];
        return { compared, checked };
      });
      const size = sizeOf(competences);
      const compared = both.map((each) => each.compared);
      const sum = (of: 'wall' | 'cpu'): number[] =>
        both.map(({ checked }) => checked.reduce((all, cost) => all + cost[of], 0));
      const most = both.map(({ checked }) => Math.max(...checked.map(({ peak }) => peak)) / 1e6);
      const ours = { subject: DIFF, size };
      record({ ...ours, measure: 'diff', unit: 'ms', values: compared.map(({ wall }) => wall) });
      record({ ...ours, measure: 'diff-cpu', unit: 'ms', values: compared.map(({ cpu }) => cpu) });
      record({ ...ours, measure: 'diff-peak', unit: 'MB', values: compared.map(({ peak }) => peak / 1e6) });
      const checks = { subject: CHECK_BOTH, size };
      record({ ...checks, measure: 'diff', unit: 'ms', values: sum('wall') });
      record({ ...checks, measure: 'diff-cpu', unit: 'ms', values: sum('cpu') });
      record({ ...checks, measure: 'diff-peak', unit: 'MB', values: most });
    }
  },
};

/** Writes two versions of a framework of this many competences, and returns their files. */
async function writeVersions(competences: number): Promise<[string, string]> {
  const folder = join(dataFolder, 'versions', String(competences));
  await rm(folder, { recursive: true, force: true });
  const [file] = workload({ competences });
  const text = file?.text ?? '';
  const place = async (name: string, content: string): Promise<string> => {
    // In separate folders, because two versions side by side would declare one framework twice.
    const path = join(folder, name, 'framework.competence');
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(path, content);
    return path;
  };
  return [await place('before', text), await place('after', editedText(text, EDITS))];
}
