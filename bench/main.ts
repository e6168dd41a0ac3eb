import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startBench } from './bench.ts';
import { measureDocuments } from './measureDocuments.ts';
import { DOCUMENT_MEASURES, MEASURES } from './measures/index.ts';
import { noiseMeter } from './measures/noise.ts';
import { type Options, readOptions } from './options.ts';
import { resultsFolder } from './places.ts';
import { report } from './report/report.ts';
import { currentCommit, currentLoad, machineOf, type Run } from './run.ts';
import { competenceServer, pushingServer } from './servers/competenceServer.ts';
import { langiumServer } from './servers/langiumServer.ts';
import { yamlServer } from './servers/yamlServer.ts';

const parameters = process.argv.slice(2);
const options = readOptions(parameters, namesOfMeasures());
if (options.show === undefined) await measureAndReport(options);
else console.log(report(JSON.parse(await readFile(options.show, 'utf8')) as Run));

async function measureAndReport(options: Options): Promise<void> {
  const run = await measure(options);
  const file = options.out ?? join(resultsFolder, `${run.when.replace(/[:.]/g, '-')}.json`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(run, roundNumber, 1)}\n`);
  console.log(`\n${report(run)}\n\nWritten to ${file}`);
}

async function measure(options: Options): Promise<Run> {
  const when = new Date().toISOString();
  const load = currentLoad();
  const peers = options.peers ? [langiumServer(), yamlServer()] : [];
  const bench = startBench(options, [competenceServer, pushingServer, ...peers]);
  const isChosen = ({ name }: { readonly name: string }): boolean =>
    options.only.length === 0 || options.only.includes(name);
  const measureNoise = noiseMeter(bench);
  await measureNoise('at the start');
  await orGoOn(() => measureDocuments(bench, DOCUMENT_MEASURES.filter(isChosen)));
  await measureNoise('after the documents');
  for (const { run } of MEASURES.filter(isChosen)) await orGoOn(() => run(bench));
  await measureNoise('at the end');
  const { figures } = bench;
  return { when, commit: currentCommit(), machine: machineOf(load), arguments: parameters, figures };
}

/** A measure that fails is reported and fails the run, but the results of the others, which took an hour, are kept. */
async function orGoOn(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}

function namesOfMeasures(): string[] {
  return [...DOCUMENT_MEASURES, ...MEASURES].map(({ name }) => name);
}

/** A thousandth of a millisecond is below the precision of any clock here. */
function roundNumber(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}
