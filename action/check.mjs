// Checks the frameworks. Writes annotations, a report for code scanning, and a report for the later steps.
import { writeFileSync } from 'node:fs';
import { competence, UNREADABLE } from './competence.mjs';
import { annotate, output, paths, report, setting } from './workflow.mjs';

if (process.env.GITHUB_EVENT_NAME === 'pull_request_target') {
  annotate(
    'error',
    "This action does not review anything on 'pull_request_target', where the checkout is the target branch and not the pull request. Use 'on: pull_request' instead.",
  );
  process.exit(1);
}
const named = ['--max-warnings', setting('MAX_WARNINGS'), '--', ...paths()];
const { code, stdout } = competence(['check', '--format', 'github', ...named]);
process.stdout.write(stdout);
if (code === UNREADABLE) {
  annotate('error', 'Some files could not be checked. See the log of this step.');
  process.exit(1);
}
writeFileSync(report('problems.sarif'), competence(['check', '--format', 'sarif', ...named]).stdout);
const json = competence(['check', '--format', 'json', ...named]).stdout;
writeFileSync(report('problems.json'), json);
/** @type {{ summary: { errors: number, warnings: number } }} */
const { summary } = JSON.parse(json);
output('problems', summary.errors + summary.warnings);
