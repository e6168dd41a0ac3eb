import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from './check/job.ts';
import type { Common } from './check/runJobs.ts';
import { answerTo } from './verbs.ts';

/** A worker thread that checks files: it receives one job at a time, and sends back the result. */
parentPort?.on('message', (job: Job) => {
  const answer = answerTo(job, workerData as Common);
  const bytes = answer.rows.flatMap(({ data }) => data?.buffer ?? []);
  parentPort?.postMessage(answer, bytes as ArrayBuffer[]);
});
