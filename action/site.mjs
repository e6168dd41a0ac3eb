// Builds the site as it would be published, so that a reviewer can look at it.
import { competence } from './competence.mjs';
import { annotate, paths, report } from './surroundings.mjs';

/** What `competence` ends with when it was used wrongly, or could not read or write something. */
const FAILED = 2;

const { code, stdout } = competence(['build', '--out', report('site'), '--', ...paths()]);
process.stdout.write(stdout);
// Problems of the frameworks are told, and judged, by the steps that check.
if (code >= FAILED) {
  annotate('error', 'The site could not be built: see the messages of this step.');
  process.exit(1);
}
