import { createInterface } from 'node:readline';
import { checkout } from '../checkout.mjs';
import { startGroup } from '../host/processGroup.mjs';
import { readSummary } from './summary.mjs';

/**
 * Runs one suite with its output shown, and counts; `beside` others, the output comes in one piece when the suite has
 * ended. A suite that crashes, or that runs nothing, is
 * one failure more: silence is no success.
 * @param {import('./suites.mjs').Suite} suite
 * @param {boolean} beside
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSuite(suite, beside) {
  const group = startGroup(process.execPath, suite.command, { cwd: checkout });
  let counts = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const kept = [];
  const show = (/** @type {string} */ line) => (beside ? kept.push(line) : console.log(line));
  createInterface({ input: /** @type {import('node:stream').Readable} */ (group.leader.stdout) }).on(
    'line',
    (line) => {
      const summary = readSummary(line);
      if (summary) counts = summary;
      else show(line);
    },
  );
  group.leader.stderr?.pipe(process.stderr, { end: false });
  const { code, how } = await group.ended;
  if (kept.length) console.log(kept.join('\n'));
  const reason = whyFailed(counts, code, how);
  if (!reason) return counts;
  console.error(`${suite.name}: ${reason}`);
  return { passed: counts.passed, failed: counts.failed + 1 };
}

/** What went wrong beyond the failures that were counted, if anything. */
function whyFailed(
  /** @type {{ passed: number, failed: number }} */ { passed, failed },
  /** @type {number | null} */ code,
  /** @type {string} */ how,
) {
  if (passed + failed === 0) return `no test was run (${how})`;
  return code !== 0 && failed === 0 ? how : undefined;
}
