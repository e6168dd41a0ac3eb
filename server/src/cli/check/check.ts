import { RULES } from '../../core/index.ts';
import { EXIT } from '../exit.ts';
import { openSession } from '../session.ts';
import { mend } from './mend.ts';
import { resultsOf, summarise } from './results.ts';
import { describeMended } from './summary.ts';

export type Format = 'text' | 'json' | 'sarif' | 'github';

export interface CheckOptions {
  readonly format: Format;
  /** Whether to mend what can be mended without asking. */
  readonly fix?: boolean;
  /** So many warnings are let pass. */
  readonly maxWarnings: number;
}

const NOTHING_MENDED = { problems: 0, files: 0 };

/** Checks the files at `paths`, prints what was found, and gives the exit code. */
export async function check(
  paths: readonly string[],
  { format, fix = false, maxWarnings }: CheckOptions,
): Promise<number> {
  const session = openSession(paths, RULES);
  const { complaints } = session;
  const mended = fix ? mend(session) : NOTHING_MENDED;
  const results = resultsOf(session);
  const summary = summarise(results);
  // What other programs read must hold nothing else.
  if (format !== 'text' && mended.files > 0) process.stderr.write(`${describeMended(mended)}\n`);
  if (format === 'json') {
    const { printJson } = await import('./json.ts');
    printJson(results, summary);
  } else if (format === 'sarif') {
    const { printSarif } = await import('./sarif.ts');
    printSarif(results, complaints.any());
  } else if (format === 'github') {
    const { printGithub } = await import('./github.ts');
    printGithub(results, summary);
  } else if (results.length > 0) {
    const { printText } = await import('./text.ts');
    printText(results, summary, mended);
  }
  if (complaints.any()) return EXIT.failed;
  return summary.errors > 0 || summary.warnings > maxWarnings ? EXIT.problems : EXIT.clean;
}
