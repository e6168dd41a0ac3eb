const HEAD = '@competence-suite ';

/**
 * The line by which a suite, in whatever process or window it ran, tells the counts of its tests.
 * @param {{ passed: number, failed: number }} counts
 */
export function summaryLine({ passed, failed }) {
  return HEAD + JSON.stringify({ passed, failed });
}

/**
 * The counts that a line of output tells, or undefined for any other line.
 * @param {string} line
 * @returns {{ passed: number, failed: number } | undefined}
 */
export function readSummary(line) {
  return line.startsWith(HEAD) ? JSON.parse(line.slice(HEAD.length)) : undefined;
}
