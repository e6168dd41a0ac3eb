import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { FileToPut } from './putFile.ts';

/** The start data of the thread that writes files. */
export interface Orders {
  /** The real path of the target folder. */
  readonly folder: string;
  /** The number of finished batches, which the main thread waits for. */
  readonly done: Int32Array<SharedArrayBuffer>;
  readonly port: import('node:worker_threads').MessagePort;
}

/** The result of a batch. */
export interface BatchPut {
  /** How many of its files were written, without those that were already up to date. */
  readonly written: number;
  /** The first file that could not be written, and why. Later files were not tried. */
  readonly failure?: { readonly path: string; readonly reason: string };
}

/** Writes files in a thread of its own, while this thread makes the next ones. */
export interface PuttingBehind {
  /** Queues a file. Returns the results of earlier batches since the last call. */
  put(file: FileToPut): readonly BatchPut[];
  /** Waits until all files are written, and ends the thread. Returns the remaining results. */
  end(): readonly BatchPut[];
}

/** The size of a batch, in UTF-16 units: sending each page by itself would cost as much as writing it. */
const BATCH = 1 << 19;
/** The maximum number of queued batches, so that a slow disk does not fill the memory. */
const MOST_WAITING = 8;

/** How long to wait for a disk that does not respond, in milliseconds. */
const PATIENCE = 60_000;

const STUCK: BatchPut = {
  written: 0,
  failure: { path: '', reason: 'the disk has not responded for a minute' },
};

/** Starts a thread that puts files into a folder. */
export function startPuttingBehind(folder: string): PuttingBehind {
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { port1: own, port2: port } = new MessageChannel();
  const orders: Orders = { folder, done, port };
  // Built into the same folder as this bundle.
  const thread = new Worker(join(__dirname, 'backgroundWriter.cjs'), {
    workerData: orders,
    transferList: [port],
  });
  // An aborted build must not keep the command from ending.
  thread.unref();
  own.unref();
  let batch: FileToPut[] = [];
  let size = 0;
  let sent = 0;
  let isStuck = false;
  const waitFor = (most: number): void => {
    for (let now = Atomics.load(done, 0); sent - now > most && !isStuck; now = Atomics.load(done, 0)) {
      isStuck = Atomics.wait(done, 0, now, PATIENCE) === 'timed-out';
    }
  };
  const send = (): void => {
    if (batch.length === 0) return;
    own.postMessage(batch);
    batch = [];
    size = 0;
    sent++;
  };
  const heard = (): BatchPut[] => {
    const answers: BatchPut[] = [];
    for (let next = receiveMessageOnPort(own); next; next = receiveMessageOnPort(own))
      answers.push(next.message as BatchPut);
    return isStuck ? [...answers, STUCK] : answers;
  };
  return {
    put(file) {
      batch.push(file);
      size += file.content.length;
      if (size < BATCH) return [];
      send();
      waitFor(MOST_WAITING);
      return heard();
    },
    end() {
      send();
      waitFor(0);
      const answers = heard();
      own.close();
      return answers;
    },
  };
}
