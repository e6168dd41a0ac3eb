// What every step of the action is given by GitHub, and by the steps before it.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A setting that must be there.
 * @param {string} name
 */
export function setting(name) {
  const value = process.env[name];
  if (value === undefined) throw new Error(`The environment does not say ${name}.`);
  return value;
}

/** The files and folders to look at, as they were written: one a line. */
export function paths() {
  return setting('PATHS')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * A file among the reports.
 * @param {string} name
 */
export function report(name) {
  return join(setting('FOLDER'), name);
}

/**
 * A report of an earlier step; undefined where that step had nothing to tell.
 * @param {string} name
 */
export function readReport(name) {
  return existsSync(report(name)) ? readFileSync(report(name), 'utf8') : undefined;
}

/**
 * What happened, as GitHub tells it: the pull request, the push.
 * @returns {{
 *   pull_request?: { number: number, base: { sha: string }, head: { sha: string } },
 *   merge_group?: { base_sha: string },
 *   before?: string,
 * }}
 */
export function event() {
  const file = process.env.GITHUB_EVENT_PATH;
  return file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/**
 * Gives a value to the steps that follow.
 * @param {string} name
 * @param {string | number} value one line
 */
export function output(name, value) {
  appendFileSync(setting('GITHUB_OUTPUT'), `${name}=${value}\n`);
}

/**
 * Adds to the page about the run.
 * @param {string} markdown
 */
export function summarise(markdown) {
  appendFileSync(setting('GITHUB_STEP_SUMMARY'), `${markdown.trimEnd()}\n\n`);
}

/**
 * Says something on the page about the run, and beside the changes.
 * @param {'notice' | 'warning' | 'error'} level
 * @param {string} text
 */
export function annotate(level, text) {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  console.log(`::${level} title=Competence::${escaped}`);
}
