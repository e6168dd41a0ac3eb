import { Worker } from 'node:worker_threads';

/** The time after which something counts as hanging, in milliseconds. Machines also have other work. */
const PATIENCE = 300_000;

/** Ends the process, and reports what it was doing, if one step takes too long. A test cannot do this for itself. */
export class Watchdog {
  readonly #worker = new Worker(GUARD, { eval: true, workerData: PATIENCE });

  constructor() {
    // The tests end when they are done, and the guard with them.
    this.#worker.unref();
  }

  /** Reports the current step. */
  watch(what: string): void {
    this.#worker.postMessage(what);
  }

  /** Ends the watch. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** It runs in its own thread, because the watched thread may be in an endless loop. */
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
