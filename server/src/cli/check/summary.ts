import { count } from '../words.ts';
import type { Fixed } from './fixLayout.ts';
import type { Result, Summary } from './results.ts';

/** `2 problems in 1 file (1 error, 1 warning), and 3 hints`: only errors and warnings count as problems. */
export function describeSummary(summary: Summary, results: readonly Result[]): string {
  const { errors, warnings, information, hints } = summary;
  const problems = errors + warnings;
  const files = problems ? results.filter(hasProblems).length : summary.files;
  const kinds = [errors && count(errors, 'error'), warnings && count(warnings, 'warning')].filter(Boolean);
  const others = [information && `${information} information`, hints && count(hints, 'hint')].filter(Boolean);
  return [
    `${problems ? count(problems, 'problem') : 'No problems'} in ${count(files, 'file')}`,
    kinds.length > 0 && ` (${kinds.join(', ')})`,
    others.length > 0 && `, and ${others.join(', ')}`,
  ]
    .filter(Boolean)
    .join('');
}

function hasProblems({ counts }: Result): boolean {
  return counts.error + counts.warning > 0;
}

/** `Fixed 3 problems in 2 files` */
export function describeFixed({ problems, files }: Fixed): string {
  return `Fixed ${count(problems, 'problem')} in ${count(files, 'file')}`;
}
