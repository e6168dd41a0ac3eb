// Compares the frameworks with the base, and writes reports of what changed in meaning.
import { writeFileSync } from 'node:fs';
import { competence } from './competence.mjs';
import { availableRevision } from './revision.mjs';
import { annotate, event, output, paths, report, setting, summarise } from './workflow.mjs';

/** The file name of each report, by format. */
const REPORTS = { json: 'changes.json', markdown: 'changes.md', html: 'changes.html' };
/** GitHub's `before` for a new branch. */
const NOTHING = /^0+$/;

const base = setting('BASE').trim() || revisionBefore();
if (base === undefined) {
  annotate(
    'notice',
    'There is nothing to compare with, because this is neither a pull request nor a push to an existing branch.',
  );
} else {
  compare(await available(base));
}

/** @param {string} revision */
async function available(revision) {
  try {
    return await availableRevision(revision);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    annotate(
      'error',
      `The revision '${revision}' to compare with was not found, and could not be fetched: ${reason}`,
    );
    process.exit(1);
  }
}

/** The target of the pull request, or the commit before the push. */
function revisionBefore() {
  const { pull_request, merge_group, before } = event();
  const revision = pull_request?.base.sha ?? merge_group?.base_sha ?? before;
  return revision === undefined || NOTHING.test(revision) ? undefined : revision;
}

/** @param {string} revision */
function compare(revision) {
  const named = ['--from', revision, '--to', 'HEAD', '--', ...paths()];
  for (const [format, file] of Object.entries(REPORTS)) {
    const { code, stdout } = competence(['diff', '--format', format, ...named]);
    if (code !== 0) {
      annotate('error', 'The frameworks could not be compared. See the log of this step.');
      process.exit(1);
    }
    writeFileSync(report(file), stdout);
    if (format === 'json') output('changes', JSON.parse(stdout).changes.length);
    if (format === 'markdown') summarise(stdout);
  }
}
