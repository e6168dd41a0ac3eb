import { createInterface } from 'node:readline';
import { startGroup } from './processGroup.mjs';
import { tailOf } from './tailOf.mjs';

/**
 * Runs a command to its end. Its output is not shown unless it fails; a listener may watch its
 * lines meanwhile.
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @param {(line: string) => void} [onLine]
 */
export async function runCommand(command, parameters, options, onLine = () => {}) {
  const group = startGroup(command, parameters, options);
  const log = tailOf(group.leader);
  createInterface({ input: /** @type {import('node:stream').Readable} */ (group.leader.stdout) }).on(
    'line',
    onLine,
  );
  const { code, how } = await group.ended;
  if (code !== 0) throw new Error(`${command} ${parameters.join(' ')} ${how}:\n${log()}`);
}
