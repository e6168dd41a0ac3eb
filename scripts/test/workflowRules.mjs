import { parse } from 'yaml';

/** Commands in workflows that need nothing of the checkout, which a job that may publish does not have. */
const ALLOWED = [/^git checkout --quiet HEAD\^$/, /^npm ci$/, /^npm publish /, /^gh release create /];

/**
 * @typedef {object} Repository
 * @property {Readonly<Record<string, string>>} scripts the npm scripts
 * @property {(path: string) => boolean} has whether a file exists
 */

/**
 * What is wrong with a workflow of GitHub: steps can only be tried there, so they call what can be tried here.
 * @param {string} text
 * @param {Repository} repository
 * @returns {string[]}
 */
export function workflowFaults(text, repository) {
  const { permissions, jobs } = parse(text);
  const faults = JSON.stringify(permissions) === '{"contents":"read"}' ? [] : [NOT_MINIMAL];
  for (const [name, job] of Object.entries(jobs)) {
    for (const { run, uses } of job.steps) {
      if (uses !== undefined && !/@(?:v\d+|[0-9a-f]{40})$/.test(uses))
        faults.push(`${name}: '${uses}' has no version.`);
      for (const line of run === undefined ? [] : run.trim().split('\n')) {
        if (!isKnown(line, repository)) faults.push(`${name}: '${line}' is no npm script, and no file.`);
      }
    }
  }
  return faults;
}

const NOT_MINIMAL =
  "The workflow as a whole may only read: 'permissions: { contents: read }'. Give more to a job.";

/** @param {string} line @param {Repository} repository */
function isKnown(line, { scripts, has }) {
  if (ALLOWED.some((allowed) => allowed.test(line))) return true;
  const [command = '', first = '', second = ''] = line.split(' ');
  if (command !== 'npm') return has(command);
  return Object.hasOwn(scripts, first === 'run' ? second : first);
}
