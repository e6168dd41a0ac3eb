import { join } from 'node:path';
import { readSource } from '../source.ts';
import { checkJob } from './checkJob.ts';
import type { CheckSettings, FixedText, Job } from './job.ts';
import { resultsOf } from './results.ts';
import { type RowFields, type Rows, rowsOf } from './rows.ts';

/** The input that is the same for all jobs; plain data. */
export interface Common {
  readonly setting: CheckSettings;
  readonly wanted: RowFields;
}

/** The result of a job as plain data, without the documents. */
export interface Answer {
  readonly rows: readonly Rows[];
  readonly fixed: number;
  readonly texts: readonly FixedText[];
  readonly complaints: readonly (readonly [path: string, reason: string])[];
}

/** Runs jobs in `threads` threads. Returns the answers in the order of the jobs; `done` is called after each job. */
export async function runJobs(
  jobs: readonly Job[],
  common: Common,
  threads: number,
  done: (job: Job) => void,
): Promise<Answer[]> {
  const many = Math.min(threads, jobs.length);
  if (many < 2) {
    return jobs.map((job) => {
      const answer = answerTo(job, common);
      done(job);
      return answer;
    });
  }
  const answers: Answer[] = [];
  const left = jobs.entries();
  await Promise.all(
    Array.from({ length: many }, async () => {
      const thread = await startThread(common);
      try {
        for (const [index, job] of left) {
          answers[index] = await thread.ask(job);
          done(job);
        }
      } finally {
        await thread.end();
      }
    }),
  );
  return answers;
}

/** Checks the files of a job. */
export function answerTo(job: Job, { setting, wanted }: Common): Answer {
  const complaints: [string, string][] = [];
  const complain = (path: string, reason: string): void => {
    complaints.push([path, reason]);
  };
  const checked = checkJob(job, setting, (file) => readSource(file, complain)?.text);
  const { workspace, paths, fixed, texts } = checked;
  const rows = resultsOf(workspace, paths).map((result) => rowsOf(result, wanted));
  return { rows, fixed, texts, complaints };
}

interface Thread {
  ask(job: Job): Promise<Answer>;
  end(): Promise<unknown>;
}

async function startThread(common: Common): Promise<Thread> {
  const { Worker } = await import('node:worker_threads');
  // Built into the same folder as this bundle.
  const worker = new Worker(join(__dirname, 'checker.cjs'), { workerData: common });
  return {
    ask: (job) =>
      new Promise((resolve, reject) => {
        worker.once('error', reject);
        worker.once('message', (answer: Answer) => {
          worker.off('error', reject);
          resolve(answer);
        });
        worker.postMessage(job);
      }),
    end: () => worker.terminate(),
  };
}
