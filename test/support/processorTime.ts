import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../samples/published.ts';

const REPORTER = join(repositoryRoot, 'test', 'support', 'reportProcessorTime.cjs');

/**
 * What takes longer hangs, in seconds of the processor: all that is tested takes less than one, and what grows out of
 * bounds takes minutes. The time on a clock would depend on what else the machine does.
 */
export const MOST_SECONDS = 10;

/** What some work came to, and how long the processes that it started kept processors busy, in seconds each. */
export interface Measured<Result> {
  readonly result: Result;
  readonly seconds: readonly number[];
}

/**
 * Measures the processes of Node that some work starts, directly or not, all of which have to end within it. Other
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
