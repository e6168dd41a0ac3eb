import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { type Documents, type WriteJob, writeJob } from './writeJob.ts';

/** What writes documents, here or in threads. */
export interface Writers {
  /** Takes a document in hand as soon as a writer is free, and passes on its bytes when they are there. */
  write(job: WriteJob, done: (bytes: Uint8Array) => void): Promise<void>;
  /** Waits until all is written. */
  end(): Promise<void>;
}

/** Fewer are written before threads would have got under way. */
const WORTH_THREADS = 100;

/** Starts what writes so many documents. */
export async function startWriters(documents: Documents, count: number): Promise<Writers> {
  if (count < WORTH_THREADS) {
    return { write: async (job, done) => done(await writeJob(job, documents)), end: async () => {} };
  }
  const { Worker } = await import('node:worker_threads');
  // It stands beside the part that this is built into.
  const threads = Array.from(
    { length: availableParallelism() },
    () => new Worker(join(__dirname, 'writer.cjs')),
  );
  return sharedWriters(threads);
}

function sharedWriters(threads: readonly Worker[]): Writers {
  const free = [...threads];
  const running = new Set<Promise<void>>();
  return {
    async write(job, done) {
      while (free.length === 0) await Promise.race(running);
      const thread = free.pop() as Worker;
      const work = ask(thread, job)
        .then(done)
        .finally(() => {
          free.push(thread);
          running.delete(work);
        });
      running.add(work);
      // Whoever waits for a free thread, or for the end, is told what went wrong.
      work.catch(() => {});
    },
    async end() {
      try {
        await Promise.all(running);
      } finally {
        await Promise.all(threads.map((thread) => thread.terminate()));
      }
    },
  };
}

function ask(thread: Worker, job: WriteJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('message', (bytes: Uint8Array) => {
      thread.off('error', reject);
      resolve(bytes);
    });
    thread.postMessage(job);
  });
}
