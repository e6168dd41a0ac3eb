// Fails if the pull request should not be merged as it is, and says why.
import { annotate, readReport, setting } from './workflow.mjs';

/**
 * @typedef {{
 *   significance: 'editorial' | 'substantive' | 'breaking',
 *   fault?: 'removed' | 'missing' | 'unreadable' | 'lowered' | 'too-low', message?: string,
 * }} Version
 */

const reasons = [...problems(), ...versions()];
for (const reason of reasons) annotate('error', reason);
if (reasons.length) process.exit(1);
console.log('All checks passed.');

function* problems() {
  const json = readReport('problems.json');
  if (json === undefined) {
    yield 'The frameworks could not be checked.';
    return;
  }
  /** @type {{ summary: { errors: number, warnings: number } }} */
  const { summary } = JSON.parse(json);
  if (summary.errors)
    yield `Found ${count(summary.errors, 'error')}. Fix ${summary.errors === 1 ? 'it' : 'them'} before merging.`;
  const most = Number(setting('MAX_WARNINGS'));
  if (summary.warnings > most) {
    yield `Found ${count(summary.warnings, 'warning')}, but max-warnings is ${most}.`;
  }
}

function* versions() {
  const asked = setting('VERSIONS');
  if (!['raised', 'breaking', 'ignored'].includes(asked)) {
    yield `'${asked}' is not a valid value of 'versions'. Use raised, breaking or ignored.`;
    return;
  }
  const json = readReport('changes.json');
  if (json === undefined || asked === 'ignored') return;
  /** @type {{ suggestedVersions: Version[] }} */
  const { suggestedVersions } = JSON.parse(json);
  for (const { significance, fault, message } of suggestedVersions) {
    if (message === undefined) continue;
    if (asked === 'breaking' && fault === 'too-low' && significance !== 'breaking') continue;
    yield message;
  }
}

/**
 * @param {number} number
 * @param {string} word
 */
function count(number, word) {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
