import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const leading = fileURLToPath(new URL('leadGroup.mjs', import.meta.url));
/** @type {Set<ProcessGroup>} */
const living = new Set();
let stopping = false;

/** How long the output of a leader that has ended may still be read, in milliseconds. */
const DRAIN = 1000;

/**
 * @typedef {{ code: number | null, how: string }} Ending
 * @typedef {object} ProcessGroup
 * @property {import('node:child_process').ChildProcess} leader
 * @property {Promise<Ending>} ended settles when the leader has ended and all it wrote is read
 * @property {() => Promise<void>} stop ends the whole group and waits for its leader
 * @property {() => void} kill ends the whole group at once
 */

/**
 * Starts a command in its own process group, so that everything it starts can be ended with it. The group also ends
 * when this process ends for any reason, because its leader notices that the pipe is closed.
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {ProcessGroup}
 */
export function startGroup(command, parameters, options = {}) {
  const leader = spawn(process.execPath, [leading, command, ...parameters], {
    ...options,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const kill = () => signal(leader, 'SIGKILL');
  const ended = ending(leader);
  const stop = async () => {
    signal(leader, 'SIGTERM');
    const impatience = setTimeout(kill, 3000);
    await ended;
    clearTimeout(impatience);
  };
  const group = { leader, ended, stop, kill };
  living.add(group);
  leader.once('exit', () => {
    // Processes that a leader leaves behind end with it. Those that left the group are not awaited, even if they keep
    // the leader's output open.
    kill();
    setTimeout(() => [leader.stdout, leader.stderr].map((stream) => stream?.destroy()), DRAIN).unref();
  });
  ended.then(() => living.delete(group));
  return group;
}

/**
 * Ends this process cleanly when it is asked to stop: first the given work, then every running group. Without this,
 * Ctrl+C would leave a server running for a moment.
 * @param {() => Promise<void> | void} [before]
 */
export function stopOnSignals(before = () => {}) {
  const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };
  for (const [name, number] of Object.entries(numbers)) {
    process.on(name, async () => {
      if (stopping) return;
      stopping = true;
      await before();
      await Promise.all([...living].map((group) => group.stop()));
      process.exit(128 + number);
    });
  }
}

/** Whether a signal is ending this process, so that other processes that end are not failures. */
export function isStopping() {
  return stopping;
}

process.on('exit', () => {
  for (const group of living) group.kill();
});

/** @returns {Promise<Ending>} */
function ending(/** @type {import('node:child_process').ChildProcess} */ leader) {
  return new Promise((resolve) => {
    leader.once('error', (error) => resolve({ code: null, how: error.message }));
    leader.once('close', (code, name) =>
      resolve({ code, how: name ? `ended by ${name}` : `ended with code ${code}` }),
    );
  });
}

function signal(
  /** @type {import('node:child_process').ChildProcess} */ leader,
  /** @type {NodeJS.Signals} */ name,
) {
  if (leader.pid === undefined) return;
  try {
    process.kill(-leader.pid, name);
  } catch (error) {
    // ESRCH: no process is left in the group, as intended.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
