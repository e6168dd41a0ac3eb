import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Exporters } from '../../exporters/index.ts';
import { type WriteJob, writeJob } from './writeJob.ts';

/** Writes documents, in this thread or in others. */
export interface Writers {
  /** Starts a document as soon as a thread is free; `done` receives its bytes. */
  write(job: WriteJob, done: (bytes: Uint8Array) => void): Promise<void>;
  /** Waits until all documents are written. */
  end(): Promise<void>;
}

/** For fewer documents, starting threads is not worth it. */
const WORTH_THREADS = 100;

/** Creates the writers for `count` documents. */
export async function startWriters(documents: Exporters, count: number): Promise<Writers> {
  if (count < WORTH_THREADS) {
    return { write: async (job, done) => done(await writeJob(job, documents)), end: async () => {} };
  }
  const { Worker } = await import('node:worker_threads');
  // Built into the same folder as this bundle.
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
      // Errors are thrown by the next `write` that waits, or by `end`.
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
