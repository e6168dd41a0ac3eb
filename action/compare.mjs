// Compares the frameworks with the base, and writes reports of what changed in meaning.
import { writeFileSync } from 'node:fs';
import { competence, UNREADABLE } from './competence.mjs';
import { commitBefore, headCommit } from './revision.mjs';
import { annotate, output, paths, report, setting, summarise } from './workflow.mjs';

/** The file name of each report, by format. */
const REPORTS = { json: 'changes.json', markdown: 'changes.md', html: 'changes.html' };

const commit = await found();
if (commit === undefined) {
  annotate(
    'notice',
    'There is nothing to compare with, because this is neither a pull request nor a push to an existing branch.',
  );
} else {
  compare(commit, await headCommit());
}

async function found() {
  try {
    return await commitBefore();
  } catch (error) {
    const name = setting('BASE').trim();
    const which = name === '' ? 'The revision' : `The revision '${name}'`;
    const reason = error instanceof Error ? error.message : error;
    annotate('error', `${which} to compare with was not found, and could not be fetched: ${reason}`);
    process.exit(1);
  }
}

/**
 * @param {string} revision the commit to compare with
 * @param {string} head the commit that is compared
 */
function compare(revision, head) {
  const address = `${setting('GITHUB_SERVER_URL')}/${setting('GITHUB_REPOSITORY')}/blob/${head}`;
  const named = ['--check-version', '--links', address, '--from', revision, '--to', 'HEAD', '--', ...paths()];
  for (const [format, file] of Object.entries(REPORTS)) {
    const { code, stdout } = competence(['diff', '--format', format, ...named], {
      isQuiet: format !== 'json',
    });
    // The last step reports versions that are not right.
    if (code >= UNREADABLE) {
      annotate('error', 'The frameworks could not be compared. See the log of this step.');
      process.exit(1);
    }
    writeFileSync(report(file), stdout);
    if (format === 'json') output('changes', JSON.parse(stdout).changes.length);
    if (format === 'markdown') summarise(stdout);
  }
}
