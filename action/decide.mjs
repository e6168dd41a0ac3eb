// Fails where the pull request should not go in as it is, and says why.
import { annotate, readReport, setting } from './surroundings.mjs';

/**
 * @typedef {{
 *   framework: string, significance: 'editorial' | 'substantive' | 'breaking',
 *   from?: string, to?: string, stated?: string, isEnough?: boolean,
 * }} Version
 */

const reasons = [...problems(), ...versions()];
for (const reason of reasons) annotate('error', reason);
if (reasons.length) process.exit(1);
console.log('The frameworks are in order.');

function* problems() {
  const json = readReport('problems.json');
  if (json === undefined) {
    yield 'The frameworks could not be checked.';
    return;
  }
  /** @type {{ summary: { errors: number, warnings: number } }} */
  const { summary } = JSON.parse(json);
  if (summary.errors) yield `There ${summary.errors === 1 ? 'is 1 error' : `are ${summary.errors} errors`}.`;
  const most = Number(setting('MAX_WARNINGS'));
  if (summary.warnings > most) {
    yield `There ${summary.warnings === 1 ? 'is 1 warning' : `are ${summary.warnings} warnings`}; ${most} may pass.`;
  }
}

function* versions() {
  const asked = setting('VERSIONS');
  if (!['raised', 'breaking', 'ignored'].includes(asked)) {
    yield `'versions' is raised, breaking or ignored, not '${asked}'.`;
    return;
  }
  const json = readReport('changes.json');
  if (json === undefined || asked === 'ignored') return;
  /** @type {{ suggestedVersions: Version[] }} */
  const { suggestedVersions } = JSON.parse(json);
  for (const { framework, significance, from, to, stated, isEnough } of suggestedVersions) {
    if (isEnough !== false) continue;
    const breaking = significance === 'breaking';
    if (asked === 'breaking' && !breaking) continue;
    const why = breaking ? 'Changes break what others rely on' : 'There are changes that readers see';
    const now = stated === from ? `it is still ${stated}` : `it says ${stated}`;
    yield `${why} in '${framework}': its version should be ${to} or later, and ${now}.`;
  }
}
