import { spawnSync } from 'node:child_process';

/** The result of running steps. */
export interface StepsRun {
  readonly code: number | null;
  /** Standard output, then standard error. */
  readonly output: string;
}

/** Runs lines of a workflow or pipeline as one script, which ends at the first that fails. */
export function runSteps(
  cwd: string,
  steps: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): StepsRun {
  const { status, stdout, stderr, error } = spawnSync(
    'bash',
    ['-e', '-o', 'pipefail', '-c', steps.join('\n')],
    { cwd, encoding: 'utf8', env: { ...process.env, ...env } },
  );
  if (error) throw error;
  return { code: status, output: stdout + stderr };
}
