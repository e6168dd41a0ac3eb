// Builds the site so that a reviewer can look at it. It offers text formats only for download: a PDF or Word file takes about
// 0.1 s for each of its pages, and the text comes from a stranger.
import { competence } from './competence.mjs';
import { annotate, paths, report } from './workflow.mjs';

/** The exit code of `competence` for invalid arguments, and for files that cannot be read or written. */
const FAILED = 2;

const { code, stdout } = competence([
  'build',
  '--downloads',
  'quick',
  '--out',
  report('site'),
  '--',
  ...paths(),
]);
process.stdout.write(stdout);
// Errors in the frameworks are reported by other steps.
if (code >= FAILED) {
  annotate('error', 'The site could not be built. See the log of this step.');
  process.exit(1);
}
