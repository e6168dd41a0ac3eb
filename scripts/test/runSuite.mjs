import { createInterface } from 'node:readline';
import { checkout } from '../checkout.mjs';
import { startGroup } from '../host/processGroup.mjs';
import { readSummary } from './summary.mjs';

/**
 * Runs one suite, shows its output and returns the result. With `beside`, other suites run at the same time, so the
 * output is printed when the suite has ended. A suite that crashes, or runs no tests, counts as a failure.
 * @param {import('./suites.mjs').Suite} suite
 * @param {boolean} beside
 * @param {string} [node] the Node to run it with
 * @returns {Promise<import('./summary.mjs').Summary>}
 */
export async function runSuite(suite, beside, node = process.execPath) {
  const group = startGroup(node, suite.command, { cwd: checkout });
  /** @type {import('./summary.mjs').Summary} */
  let summary = { passed: 0, failures: [] };
  /** @type {string[]} */
  const kept = [];
  const show = (/** @type {string} */ line) => (beside ? kept.push(line) : console.log(line));
  createInterface({ input: /** @type {import('node:stream').Readable} */ (group.leader.stdout) }).on(
    'line',
    (line) => {
      const result = readSummary(line);
      if (result) summary = result;
      else show(line);
    },
  );
  group.leader.stderr?.pipe(process.stderr, { end: false });
  const { code, how } = await group.ended;
  if (kept.length) console.log(kept.join('\n'));
  const reason = whyFailed(summary, code, how);
  return reason ? { ...summary, failures: [...summary.failures, reason] } : summary;
}

/** A problem beyond the counted failures, if there is one. */
function whyFailed(
  /** @type {import('./summary.mjs').Summary} */ { passed, failures },
  /** @type {number | null} */ code,
  /** @type {string} */ how,
) {
  if (passed + failures.length === 0) return `no test was run (${how})`;
  return code !== 0 && failures.length === 0 ? how : undefined;
}
