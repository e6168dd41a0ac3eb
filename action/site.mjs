// Builds the site so that a reviewer can look at it. It offers text formats only for download: a PDF or Word file takes about
// 0.1 s for each of its pages, and the text comes from a stranger.
import { competence, UNREADABLE } from './competence.mjs';
import { annotate, paths, report } from './workflow.mjs';

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
if (code >= UNREADABLE) {
  annotate('error', 'The site could not be built. See the log of this step.');
  process.exit(1);
}
