import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Bench } from '../bench.ts';
import { Unanswered } from '../client/unanswered.ts';
import { sizeOf } from '../figure.ts';
import type { ParserName } from '../floors/parsers.ts';
import { competenceFormat } from '../formats/competence.ts';
import { printMarkdown } from '../formats/markdown.ts';
import type { Limits } from '../options.ts';
import { dataFolder, programsFolder } from '../places.ts';
import { versionOfPeer } from '../servers/versionOfPeer.ts';
import { collect } from '../timing.ts';
import { makeModel } from '../workload/makeModel.ts';
import type { FrameworkFile } from '../workload/model.ts';
import type { Measure } from './measure.ts';
import { recordOf } from './recordOf.ts';

interface Floor {
  readonly title: string;
  readonly parser: ParserName;
  readonly print: (file: FrameworkFile) => string;
  readonly isPeer?: boolean;
}

const FLOORS: readonly Floor[] = [
  { title: 'bare Peggy, whole text', parser: 'bare Peggy', print: competenceFormat.print },
  { title: 'own grammar, line by line', parser: 'grammar', print: competenceFormat.print },
  { title: 'JSON.parse', parser: 'JSON.parse', print: (file) => JSON.stringify(file) },
  { title: 'remark', parser: 'remark', print: printMarkdown, isPeer: true },
];

/** The same content is parsed by programs that only parse, each time in a process of its own. */
export const floors: Measure = {
  name: 'floors',
  tables: [
    {
      name: 'floors',
      title: 'Floors: nothing but parsing, the first time in a process, and the fifth time, warm',
    },
  ],
  run: async (bench) => {
    for (const competences of bench.options.sizes) {
      for (const floor of FLOORS) {
        if (bench.options.peers || !floor.isPeer) await measureFloor(bench, floor, competences);
      }
    }
  },
};

/** The value that a target compares with: the first parse by bare Peggy. */
export const BARE_PEGGY = 'bare Peggy, whole text';

async function measureFloor(bench: Bench, floor: Floor, competences: number): Promise<void> {
  const subject = floor.isPeer ? `${floor.title} ${versionOfPeer('remark-parse')}` : floor.title;
  const file = await writeContent(floor, competences);
  const about = { measure: 'floors', size: sizeOf(competences), unit: 'ms' } as const;
  const warm: number[] = [];
  const answered = await recordOf(bench, { ...about, subject }, async () => {
    const times = await runFloor(floor.parser, file, bench.options.limits);
    warm.push(...times.map(({ last }) => last));
    return times.map(({ first }) => first);
  });
  if (answered) bench.record({ ...about, subject: `${subject}, warm`, values: warm });
}

async function writeContent({ parser, print }: Floor, competences: number): Promise<string> {
  const [model] = makeModel({ competences });
  if (model === undefined) throw new Error('There is nothing to parse.');
  const folder = join(dataFolder, 'floors');
  const file = join(folder, `${parser}-${competences}`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, print(model));
  return file;
}

function runFloor(parser: ParserName, file: string, { starts, patience }: Limits): Promise<Times[]> {
  return collect({ ...starts, fewest: 1 }, async () => {
    const command = [join(programsFolder, 'floors/floor.mjs'), parser, file];
    const { stdout } = await run(process.execPath, command, { timeout: patience }).catch((error: Failure) => {
      throw error.killed ? new Unanswered(`no answer in ${patience / 1000} s`) : error;
    });
    return JSON.parse(stdout) as Times;
  });
}

/** The outcome of a process that failed; `killed` if its time was up. */
type Failure = Error & { readonly killed?: boolean };

interface Times {
  readonly first: number;
  readonly last: number;
}

const run = promisify(execFile);
