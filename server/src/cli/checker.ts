import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from './check/job.ts';
import type { Common } from './check/runJobs.ts';
import { answerTo } from './verbs.ts';

/** A thread that checks: it is given jobs, and hands over what came of each before it is given the next. */
parentPort?.on('message', (job: Job) => {
  const answer = answerTo(job, workerData as Common);
  const bytes = answer.rows.flatMap(({ data }) => data?.buffer ?? []);
  parentPort?.postMessage(answer, bytes as ArrayBuffer[]);
});
