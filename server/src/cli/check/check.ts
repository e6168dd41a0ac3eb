import { EXIT } from '../exit.ts';
import { openSession } from '../session.ts';
import { resultsOf, summarise } from './results.ts';

/** Checks the files at `paths`, prints what was found, and gives the exit code. */
export async function check(paths: readonly string[], format: 'text' | 'json'): Promise<number> {
  const { workspace, files, complaints } = openSession(paths);
  const results = resultsOf(workspace, files);
  const summary = summarise(results);
  if (format === 'json') {
    const { printJson } = await import('./json.ts');
    printJson(results, summary, workspace);
  } else if (files.length > 0) {
    const { printText } = await import('./text.ts');
    printText(results, summary, workspace);
  }
  if (complaints.any()) return EXIT.failed;
  return summary.errors + summary.warnings > 0 ? EXIT.problems : EXIT.clean;
}
