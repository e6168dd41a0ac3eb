// Runs the command line for the steps of the action.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
/** The maximum size of the output, in bytes; larger than any report. */
const MOST = 1 << 29;

/** The exit code for invalid arguments, and for files that cannot be read or written. */
export const UNREADABLE = 2;

/**
 * Runs `competence`. Its standard error appears in the log, unless an earlier run wrote the same.
 * @param {readonly string[]} parameters the user's paths must follow `--`, so that they are never taken for options
 * @param {{ isQuiet?: boolean }} [options]
 * @returns {{ code: number, stdout: string }}
 */
export function competence(parameters, { isQuiet = false } = {}) {
  const { status, stdout, error } = spawnSync(process.execPath, [CLI, ...parameters], {
    encoding: 'utf8',
    maxBuffer: MOST,
    stdio: ['ignore', 'pipe', isQuiet ? 'ignore' : 'inherit'],
  });
  if (error) throw error;
  return { code: status ?? UNREADABLE, stdout };
}
