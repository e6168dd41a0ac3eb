import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../samples/published.ts';

const REPORTER = join(repositoryRoot, 'test', 'support', 'reportProcessorTime.cjs');

/**
 * The limit above which a command seems to hang, in seconds of processor time. Starting takes 0.1 to 0.3 of them.
 * Wall-clock time would depend on other programs; processor time hardly does.
 */
export const MOST_SECONDS = 2;

/** The result of some work, and the processor time of each process that it started, in seconds. */
export interface Measured<Result> {
  readonly result: Result;
  readonly seconds: readonly number[];
}

/**
 * Measures the Node processes that some work starts, directly or indirectly, which all have to end within it. Other
 * programs, such as git, are not measured.
 */
export async function measured<Result>(work: () => Result | Promise<Result>): Promise<Measured<Result>> {
  const folder = mkdtempSync(join(tmpdir(), 'competence-times-'));
  const file = join(folder, 'times');
  writeFileSync(file, '');
  const { NODE_OPTIONS: before, PROCESSOR_TIMES: outer } = process.env;
  process.env.NODE_OPTIONS = `${before ?? ''} --require "${REPORTER}"`;
  process.env.PROCESSOR_TIMES = file;
  try {
    const result = await work();
    const seconds = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(Number);
    return { result, seconds };
  } finally {
    restore('NODE_OPTIONS', before);
    restore('PROCESSOR_TIMES', outer);
    rmSync(folder, { recursive: true, force: true });
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
