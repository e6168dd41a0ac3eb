const HEAD = '@competence-suite ';

/**
 * What came of a suite: how many tests passed, and of each that did not its title and what went wrong.
 * @typedef {{ passed: number, failures: readonly string[] }} Summary
 */

/**
 * The line by which a suite, in whatever process or window it ran, tells what came of it.
 * @param {Summary} summary
 */
export function summaryLine({ passed, failures }) {
  return HEAD + JSON.stringify({ passed, failures });
}

/**
 * Collects what comes of a run of mocha, to be read when it has ended.
 * @param {import('mocha').Runner} runner
 * @returns {Summary}
 */
export function summaryOf(runner) {
  /** @type {string[]} */
  const failures = [];
  const summary = { passed: 0, failures };
  runner.on('pass', () => summary.passed++);
  runner.on('fail', (test, error) => failures.push(`${test.fullTitle()}: ${error.message}`));
  return summary;
}

/**
 * What a line of output tells of a suite, or undefined for any other line.
 * @param {string} line
 * @returns {Summary | undefined}
 */
export function readSummary(line) {
  return line.startsWith(HEAD) ? JSON.parse(line.slice(HEAD.length)) : undefined;
}
