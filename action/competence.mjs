// Runs the command line for the steps of the action.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
/** The maximum size of the output, in bytes; larger than any report. */
const MOST = 1 << 29;

/**
 * Runs `competence`. Its standard error appears in the log.
 * @param {readonly string[]} parameters the user's paths must follow `--`, so that they are never taken for options
 * @returns {{ code: number, stdout: string }}
 */
export function competence(parameters) {
  const { status, stdout, error } = spawnSync(process.execPath, [CLI, ...parameters], {
    encoding: 'utf8',
    maxBuffer: MOST,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (error) throw error;
  return { code: status ?? 2, stdout };
}
