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
 * Starts a command in a process group of its own, so that everything it starts can be ended with
 * it. The group also ends by itself when this process goes, however it goes: its leader notices
 * that the pipe from here is closed.
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
    // What a leader leaves behind goes with it, and what has left the group is not waited for, though
    // it may hold on to the leader's output.
    kill();
    setTimeout(() => [leader.stdout, leader.stderr].map((stream) => stream?.destroy()), DRAIN).unref();
  });
  ended.then(() => living.delete(group));
  return group;
}

/**
 * Ends this process in order when it is told to stop: the given work first, then every group that
 * is still alive. Without this a Ctrl-C would leave a server behind for a moment.
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

/** Whether a signal is ending this process, in which case what else comes to an end is no failure. */
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
    // ESRCH: nobody is left in the group, which is what was wanted.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
