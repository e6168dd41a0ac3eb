import { countOf } from '../../engine/text/index.ts';
import type { Fixed } from './fixLayout.ts';
import type { Result, Summary } from './results.ts';

/** `2 problems in 1 file (1 error, 1 warning), and 3 hints`: only errors and warnings count as problems. */
export function describeSummary(summary: Summary, results: readonly Result[]): string {
  const { errors, warnings, information, hints } = summary;
  const problems = errors + warnings;
  const files = problems ? results.filter(hasProblems).length : summary.files;
  const kinds = [errors && countOf(errors, 'error'), warnings && countOf(warnings, 'warning')].filter(
    Boolean,
  );
  const others = [information && `${information} information`, hints && countOf(hints, 'hint')].filter(
    Boolean,
  );
  return [
    `${problems ? countOf(problems, 'problem') : 'No problems'} in ${countOf(files, 'file')}`,
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
  return `Fixed ${countOf(problems, 'problem')} in ${countOf(files, 'file')}`;
}
