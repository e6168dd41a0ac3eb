import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import type { Figure } from './figure.ts';

/** The results of a run, as written to a file. */
export interface Run {
  readonly when: string;
  /** The commit of the checkout; undefined outside a repository. */
  readonly commit: string | undefined;
  readonly machine: Machine;
  readonly arguments: readonly string[];
  readonly figures: readonly Figure[];
}

export interface Machine {
  readonly processors: string;
  readonly memory: number;
  readonly platform: string;
  readonly node: string;
  /** The load average of the last minute, before and after. */
  readonly load: readonly [before: number, after: number];
}

/** Describes the machine after a run. */
export function machineOf(loadBefore: number): Machine {
  const all = cpus();
  return {
    processors: `${all.length} × ${all[0]?.model.trim() ?? 'unknown'}`,
    memory: totalmem(),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    load: [loadBefore, currentLoad()],
  };
}

export function currentLoad(): number {
  return loadavg()[0] ?? 0;
}

export function currentCommit(): string | undefined {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // A checkout without history, or a machine without git, can be measured as well.
    return undefined;
  }
}
