// The command line, as the steps of the action run it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
/** More than any report comes to, in bytes. */
const MOST = 1 << 29;

/**
 * Runs `competence`. What it complains of on standard error is shown.
 * @param {readonly string[]} parameters what the user wrote stands after `--`, so that it is never taken for an option
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
