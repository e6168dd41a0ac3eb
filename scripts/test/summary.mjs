const HEAD = '@competence-suite ';

/**
 * The result of a suite: the number of tests that passed and, for each that failed, its title and the error.
 * @typedef {{ passed: number, failures: readonly string[] }} Summary
 */

/**
 * The line by which a suite reports its result, in whatever process or window it ran.
 * @param {Summary} summary
 */
export function summaryLine({ passed, failures }) {
  return HEAD + JSON.stringify({ passed, failures });
}

/**
 * Collects the result of a run of mocha, to be read when it has ended.
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
 * The result in a line of output; undefined for any other line.
 * @param {string} line
 * @returns {Summary | undefined}
 */
export function readSummary(line) {
  return line.startsWith(HEAD) ? JSON.parse(line.slice(HEAD.length)) : undefined;
}
