import type { Problem, Workspace } from '../../core/index.ts';
import { type Result, rangeFromOne, type Summary } from './results.ts';

const VERSION = 1;

/** Prints the results for other programs; files in which nothing was found are only counted. */
export function printJson(results: readonly Result[], summary: Summary, workspace: Workspace): void {
  const files = results
    .filter(({ problems }) => problems.length > 0)
    .map(({ path, problems }) => ({
      path,
      diagnostics: problems.map((problem) => diagnosticOf(problem, workspace)),
    }));
  process.stdout.write(`${JSON.stringify({ version: VERSION, files, summary }, undefined, 2)}\n`);
}

function diagnosticOf(problem: Problem, workspace: Workspace) {
  const { rule, severity, message, related = [] } = problem;
  return {
    code: rule.id,
    severity,
    message,
    range: rangeFromOne(problem, workspace),
    fixes: (rule.fixes?.(problem, workspace) ?? []).map(({ title }) => title),
    related: related.map((place) => ({
      path: place.path,
      range: rangeFromOne(place, workspace),
      message: place.message,
    })),
  };
}
