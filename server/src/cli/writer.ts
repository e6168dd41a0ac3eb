import { parentPort } from 'node:worker_threads';
import { type WriteJob, writeJob } from './site/writeJob.ts';

/** A worker thread that writes documents: it receives one at a time, and sends back its bytes. */
parentPort?.on('message', async (job: WriteJob) => {
  const documents = await import('../exporters/index.ts');
  const bytes = await writeJob(job, documents);
  // A copy, because the bytes may be part of a larger buffer.
  const own = bytes.slice();
  parentPort?.postMessage(own, [own.buffer]);
});
