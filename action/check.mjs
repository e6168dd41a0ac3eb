// Checks the frameworks: annotations beside the lines, a report for code scanning, and one for the steps that follow.
import { writeFileSync } from 'node:fs';
import { competence } from './competence.mjs';
import { annotate, output, paths, report, setting } from './surroundings.mjs';

/** What `competence` ends with when it was used wrongly, or could not read something. */
const UNREADABLE = 2;

const named = ['--max-warnings', setting('MAX_WARNINGS'), '--', ...paths()];
const { code, stdout } = competence(['check', '--format', 'github', ...named]);
process.stdout.write(stdout);
if (code === UNREADABLE) {
  annotate('error', 'Not everything could be checked: see the messages of this step.');
  process.exit(1);
}
writeFileSync(report('problems.sarif'), competence(['check', '--format', 'sarif', ...named]).stdout);
const json = competence(['check', '--format', 'json', ...named]).stdout;
writeFileSync(report('problems.json'), json);
/** @type {{ summary: { errors: number, warnings: number } }} */
const { summary } = JSON.parse(json);
output('problems', summary.errors + summary.warnings);
