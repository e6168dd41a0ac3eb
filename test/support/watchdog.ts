import { Worker } from 'node:worker_threads';

/** How long something may go on before it is taken to go on for ever, in milliseconds: machines have other work, too. */
const PATIENCE = 300_000;

/** Ends the process, with what it was at, when it is at the same thing for too long. A test cannot do so for itself. */
export class Watchdog {
  readonly #worker = new Worker(GUARD, { eval: true, workerData: PATIENCE });

  constructor() {
    // The tests end when they are done, and the guard with them.
    this.#worker.unref();
  }

  /** Says what is tried now. */
  watch(what: string): void {
    this.#worker.postMessage(what);
  }

  /** Ends the watch. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** It runs in a thread of its own, since the thread that it watches may be caught in a loop. */
const GUARD = `
const { writeSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
let timer;
parentPort.on('message', (what) => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    writeSync(2, 'This does not end: ' + what + '\\n');
    process.kill(process.pid, 'SIGKILL');
  }, workerData);
});
`;
