import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { probeModule } from './places.ts';

/** The resources used by a process, from its start to its end. */
export interface ProcessCost {
  /** Wall-clock time in milliseconds. */
  readonly wall: number;
  /** Processor time in milliseconds, in the process and in the system. */
  readonly cpu: number;
  /** The maximum memory used, in bytes. */
  readonly peak: number;
}

/** Runs Node with these arguments to its end; throws if it exits with another code than 0. */
export async function runNode(parameters: readonly string[]): Promise<ProcessCost> {
  const folder = await mkdtemp(join(tmpdir(), 'competence-bench-'));
  const probe = join(folder, 'probe.json');
  const start = performance.now();
  const child = spawn(process.execPath, ['--require', probeModule, ...parameters], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, COMPETENCE_PROBE: probe },
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  const wall = performance.now() - start;
  if (code !== 0) throw new Error(`node ${parameters.join(' ')} ended with ${code}.`);
  const usage = JSON.parse(await readFile(probe, 'utf8')) as NodeJS.ResourceUsage;
  await rm(folder, { recursive: true });
  return { wall, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1000, peak: usage.maxRSS * 1024 };
}
