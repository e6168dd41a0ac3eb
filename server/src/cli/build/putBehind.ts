import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { FileToPut } from './putFile.ts';

/** What a thread that puts files is told at its start. */
export interface Orders {
  /** The real path of the folder that files are put into. */
  readonly folder: string;
  /** How many batches are done, for who waits. */
  readonly done: Int32Array<SharedArrayBuffer>;
  readonly port: import('node:worker_threads').MessagePort;
}

/** What came of a batch. */
export interface BatchPut {
  /** How many of its files were written, and did not stand there as they are. */
  readonly written: number;
  /** The first that could not be written, and why; those after it were not tried. */
  readonly failure?: { readonly path: string; readonly reason: string };
}

/** What puts files into a folder in a thread of its own, while here the next are made. */
export interface PuttingBehind {
  /** Hands a file over; gives what came of earlier ones since it was last asked. */
  put(file: FileToPut): readonly BatchPut[];
  /** Waits until all that was handed over is done, and ends the thread; gives what came of it. */
  end(): readonly BatchPut[];
}

/** So much of text goes over at once, in UTF-16 units: a page a time would be as much trouble as to write it. */
const BATCH = 1 << 19;
/** So many batches may wait: where the disk is slow, no more is made than it takes. */
const MOST_WAITING = 8;

/** A disk that has taken nothing for so many milliseconds is not waited for any longer. */
const PATIENCE = 60_000;

const STUCK: BatchPut = {
  written: 0,
  failure: { path: '', reason: 'nothing could be written there for a minute' },
};

/** Starts a thread that puts files into a folder. */
export function startPuttingBehind(folder: string): PuttingBehind {
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { port1: own, port2: port } = new MessageChannel();
  const orders: Orders = { folder, done, port };
  // It stands beside the part that this is built into.
  const thread = new Worker(join(__dirname, 'putter.cjs'), { workerData: orders, transferList: [port] });
  // Work that was broken off does not keep the command from ending.
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
