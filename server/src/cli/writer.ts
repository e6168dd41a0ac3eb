import { parentPort } from 'node:worker_threads';
import { type WriteJob, writeJob } from './build/writeJob.ts';

/** A thread that writes documents: it is given one, and hands over its bytes before it is given the next. */
parentPort?.on('message', async (job: WriteJob) => {
  const documents = await import('../documents/index.ts');
  const bytes = await writeJob(job, documents);
  // A copy of its own: what a format gives may be a part of a larger buffer.
  const own = bytes.slice();
  parentPort?.postMessage(own, [own.buffer]);
});
