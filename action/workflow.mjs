// The input and output of the steps of the action: environment variables, reports and annotations.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A required environment variable.
 * @param {string} name
 */
export function setting(name) {
  const value = process.env[name];
  if (value === undefined) throw new Error(`The environment variable ${name} is not set.`);
  return value;
}

/** The files and folders to check: the lines of the input `paths`. */
export function paths() {
  return setting('PATHS')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * The path of a report.
 * @param {string} name
 */
export function report(name) {
  return join(setting('FOLDER'), name);
}

/**
 * A report of an earlier step; undefined if that step wrote none.
 * @param {string} name
 */
export function readReport(name) {
  return existsSync(report(name)) ? readFileSync(report(name), 'utf8') : undefined;
}

/**
 * The event that started the workflow: a pull request or a push.
 * @returns {{
 *   pull_request?: { number: number, base: { ref: string, sha: string }, head: { sha: string } },
 *   merge_group?: { base_sha: string },
 *   before?: string,
 * }}
 */
export function event() {
  const file = process.env.GITHUB_EVENT_PATH;
  return file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/**
 * Sets an output of this step.
 * @param {string} name
 * @param {string | number} value one line
 */
export function output(name, value) {
  appendFileSync(setting('GITHUB_OUTPUT'), `${name}=${value}\n`);
}

/**
 * Adds to the summary of the run.
 * @param {string} markdown
 */
export function summarise(markdown) {
  appendFileSync(setting('GITHUB_STEP_SUMMARY'), `${markdown.trimEnd()}\n\n`);
}

/**
 * Writes an annotation, which GitHub shows on the page of the run and in the pull request.
 * @param {'notice' | 'warning' | 'error'} level
 * @param {string} text
 */
export function annotate(level, text) {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  console.log(`::${level} title=Competence::${escaped}`);
}
