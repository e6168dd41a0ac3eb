import { startComplaints } from '../complaints.ts';
import { EXIT } from '../exit.ts';
import { makePlan } from '../plan.ts';
import { findProblems } from './findProblems.ts';
import { summarise } from './results.ts';
import { describeFixed } from './summary.ts';

export type ReportFormat = 'text' | 'json' | 'sarif' | 'github';

export interface CheckOptions {
  readonly format: ReportFormat;
  /** Whether to fix layout and punctuation. */
  readonly fix?: boolean;
  /** The number of warnings to allow. */
  readonly maxWarnings: number;
  /** The number of threads; undefined to choose it by the amount of work. */
  readonly threads?: number;
}

/** Checks the files at `paths` and prints the results. Returns the exit code. */
export async function check(
  paths: readonly string[],
  { format, fix = false, maxWarnings, threads }: CheckOptions,
): Promise<number> {
  const complaints = startComplaints();
  const wanted = {
    lines: format === 'text' || format === 'sarif',
    fixes: format === 'json' || format === 'sarif',
  };
  const plan = makePlan(paths, complaints);
  const { results, fixed } = await findProblems(plan, { fix, wanted, threads }, complaints);
  const summary = summarise(results);
  // The output for programs must contain nothing else.
  if (format !== 'text' && fixed.files > 0) process.stderr.write(`${describeFixed(fixed)}\n`);
  if (format === 'json') {
    const { printJson } = await import('./json.ts');
    printJson(results, summary);
  } else if (format === 'sarif') {
    const { printSarif } = await import('./sarif.ts');
    await printSarif(results, complaints.any());
  } else if (format === 'github') {
    const { printGithub } = await import('./github.ts');
    printGithub(results, summary);
  } else if (results.length > 0) {
    const { printText } = await import('./text.ts');
    printText(results, summary, fixed);
  }
  if (complaints.any()) return EXIT.failed;
  return summary.errors > 0 || summary.warnings > maxWarnings ? EXIT.problems : EXIT.clean;
}
