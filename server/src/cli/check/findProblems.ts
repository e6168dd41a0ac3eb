import { resolve } from 'node:path';
import { mentionsIn } from '../../engine/model/index.ts';
import type { Complaints } from '../complaints.ts';
import type { Plan } from '../plan.ts';
import { startProgress } from '../progress.ts';
import { reviewsBeside } from '../review/reviewsBeside.ts';
import { rewrite } from '../rewrite.ts';
import { checkJob } from './checkJob.ts';
import type { Fixed } from './fixLayout.ts';
import type { CheckSettings, FixedText, Job } from './job.ts';
import { type Result, resultsOf, resultsOfConfigurations } from './results.ts';
import { type RowFields, resultOfRows } from './rows.ts';
import { type Answer, runJobs } from './runJobs.ts';
import { jobOf, type Member, membersOf, split } from './split.ts';
import { threadsFor } from './threads.ts';
import { worldsOf } from './worlds.ts';

/** How to check a plan. */
export interface Manner {
  /** Whether to fix layout and punctuation. */
  readonly fix: boolean;
  readonly wanted: RowFields;
  /** The number of threads; undefined to choose it by the amount of work. */
  readonly threads: number | undefined;
}

/** The results, sorted by path, and the number of problems fixed before. */
export interface Findings {
  readonly results: readonly Result[];
  readonly fixed: Fixed;
}

/** The maximum size of a job, in UTF-16 units, unless its files belong together. Several jobs run at the same time. */
const MOST_AT_ONCE = 1 << 21;
/** The number of jobs per thread: with several, the threads finish at about the same time. */
const JOBS_A_THREAD = 4;

/** Checks the files of a plan, together or in parts. The results are the same. */
export async function findProblems(plan: Plan, manner: Manner, complaints: Complaints): Promise<Findings> {
  const { fix } = manner;
  const reviews = reviewsBeside(plan.files, complaints.complain);
  const around = reviewsBeside(plan.around, complaints.complain);
  const common = {
    configurations: plan.configurations.texts(),
    today: plan.today,
    fix,
  };
  const results: Result[] = [];
  const fixed = { problems: 0, files: 0 };
  const texts = [...new Map([...reviews, ...around].map(({ path, text }) => [path, text]))];
  for (const { members, holds } of worldsOf(plan, membersOf(plan, fix, complaints.complain))) {
    const setting: CheckSettings = {
      ...common,
      frameworks: [...new Set(members.flatMap(({ mentions }) => mentions.declared))],
      reviews: texts.filter(([path]) => holds(resolve(path))),
    };
    const check: Check = { plan, manner, complaints, setting, members };
    const found = (await checkInParts(check)) ?? checkTogether(check);
    for (const result of found.results) results.push(result);
    fixed.problems += found.fixed.problems;
    fixed.files += found.fixed.files;
  }
  const settings = resultsOfConfigurations(plan.applied, plan.files.length === 0);
  const all = [...results, ...settings, ...resultsOfConfigurations(reviews, false)].sort((left, right) =>
    left.path < right.path ? -1 : 1,
  );
  return { results: all, fixed };
}

interface Check {
  readonly plan: Plan;
  readonly manner: Manner;
  readonly complaints: Complaints;
  readonly setting: CheckSettings;
  readonly members: readonly Member[];
}

function checkTogether({ plan, complaints, setting, members }: Check): Findings {
  const { workspace, paths, texts, fixed } = checkJob(jobOf(members), setting, plan.textOf);
  const unwritten = texts.filter((text) => !writeText(plan, text, complaints));
  // If a fixed text could not be written, the file is reported with its old text.
  workspace.openAll(unwritten.map(({ path, before }) => [path, before] as const));
  const files = texts.length - unwritten.length;
  return { results: resultsOf(workspace, paths), fixed: { problems: fixed, files } };
}

/** Checks in parts, with threads; undefined if there is only one part, or if fixes change which files belong together. */
async function checkInParts({
  plan,
  manner,
  complaints,
  setting,
  members,
}: Check): Promise<Findings | undefined> {
  const threads = threadsFor(plan.size, manner.threads);
  // If there is only one framework, a fix may add any file to it, even one in another part.
  if (threads === 0 || (setting.fix && setting.frameworks.length < 2)) return undefined;
  const jobs = split(members, Math.min(MOST_AT_ONCE, plan.size / (threads * JOBS_A_THREAD)));
  if (jobs.length < 2) return undefined;
  const progress = startProgress('Checking files', plan.files.length);
  const run = (some: readonly Job[], fix: boolean): Promise<Answer[]> =>
    runJobs(some, { setting: { ...setting, fix }, wanted: manner.wanted }, threads, ({ files }) => {
      for (const _ of files) progress.step();
    });
  const answers = await run(jobs, setting.fix);
  progress.end();
  const texts = inOrder(answers.flatMap((answer) => answer.texts));
  if (texts.some((text) => isParted(text, plan))) return undefined;
  for (const answer of answers)
    for (const [path, reason] of answer.complaints) complaints.complain(path, reason);
  const unwritten = texts.filter((text) => !writeText(plan, text, complaints));
  if (unwritten.length > 0) await checkAgain(jobs, answers, unwritten, run);
  const fixed = answers.reduce((sum, answer) => sum + answer.fixed, 0);
  const results = answers.flatMap(({ rows }) => rows.map(resultOfRows));
  return { results, fixed: { problems: fixed, files: texts.length - unwritten.length } };
}

/** Checks files again whose fixed text could not be written, so that they are reported with their old text. */
async function checkAgain(
  jobs: readonly Job[],
  answers: Answer[],
  unwritten: readonly FixedText[],
  run: (jobs: readonly Job[], fix: boolean) => Promise<Answer[]>,
): Promise<void> {
  const texts = new Map(unwritten.map(({ path, before }) => [path, before]));
  for (const [index, job] of jobs.entries()) {
    const own = job.files.filter(({ path }) => texts.has(path));
    if (own.length === 0) continue;
    const old = Object.fromEntries(own.map(({ path }) => [path, texts.get(path) ?? '']));
    const [answer] = await run([{ ...job, texts: old }], false);
    if (answer) answers[index] = { ...answer, fixed: answers[index]?.fixed ?? 0 };
  }
}

/** Whether the fixes changed which frameworks a file mentions. It may then belong together with files in other parts. */
function isParted({ path, after }: FixedText, { files }: Plan): boolean {
  const before = files.find((file) => file.path === path)?.mentions;
  return JSON.stringify(mentionsIn(after, path)) !== JSON.stringify(before);
}

function writeText({ files }: Plan, { path, before, after }: FixedText, complaints: Complaints): boolean {
  const file = files.find((each) => each.path === path);
  return file !== undefined && rewrite(file, before, after, complaints);
}

function inOrder(texts: readonly FixedText[]): FixedText[] {
  return [...texts].sort((left, right) => (left.path < right.path ? -1 : 1));
}
