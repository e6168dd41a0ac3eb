import {
  CONFIGURATION_CODE,
  type ConfigurationProblem,
  type Fix,
  type Problem,
  type RelatedPlace,
  type Severity,
} from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { rangeOf } from '../../engine/syntax/index.ts';
import type { Range } from '../../engine/text/index.ts';
import type { ConfigurationFile } from '../configurations.ts';

/** A range in a file: lines and columns from 1, columns in UTF-16 units. */
export interface FileRange {
  readonly path: string;
  readonly range: Range;
}

/** A problem of a framework or a configuration, ready to be printed. */
export interface Diagnostic extends FileRange {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The source line in which it starts. */
  readonly line: string;
  readonly related: readonly (FileRange & { readonly message: string })[];
  /** The available fixes, best first; computed on demand. */
  fixes(): readonly Fix[];
}

/** A checked file and its problems. */
export interface Result {
  readonly path: string;
  readonly counts: SeverityCounts;
  /** The problems in the order of the text, created one by one, because there may be very many. */
  diagnostics(): Iterable<Diagnostic>;
}

/** The number of problems of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** The number of problems by severity. */
export interface Summary {
  /** The number of checked files. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/** The results of the documents at `paths`. */
export function resultsOf(workspace: Workspace, paths: readonly string[]): Result[] {
  return paths.map((path) => {
    const problems = workspace.problems(path);
    return resultOf(path, problems, (problem) => diagnosticOf(problem, workspace));
  });
}

/** The results of configurations: those with problems, or with `all`, every one. */
export function resultsOfConfigurations(files: readonly ConfigurationFile[], all: boolean): Result[] {
  const shown = files.filter(({ problems }) => all || problems.length > 0);
  return shown.map((file) => {
    const problems = file.problems.map((problem) => ({ ...problem, severity: 'error' as const }));
    return resultOf(file.path, problems, (problem) => diagnosticOfConfiguration(problem, file));
  });
}

function resultOf<T extends { readonly severity: Severity }>(
  path: string,
  found: readonly T[],
  describe: (problem: T) => Diagnostic,
): Result {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of found) counts[severity]++;
  return {
    path,
    counts,
    *diagnostics() {
      for (const problem of found) yield describe(problem);
    },
  };
}

export function summarise(results: readonly Result[]): Summary {
  const sum = (severity: Severity): number => results.reduce((all, { counts }) => all + counts[severity], 0);
  return {
    files: results.length,
    errors: sum('error'),
    warnings: sum('warning'),
    information: sum('information'),
    hints: sum('hint'),
  };
}

/** Converts a range that counts from 0 to one that counts from 1. */
export function rangeFromOne({ start, end }: Range): Range {
  return {
    start: { line: start.line + 1, column: start.column + 1 },
    end: { line: end.line + 1, column: end.column + 1 },
  };
}

function diagnosticOf(problem: Problem, workspace: Workspace): Diagnostic {
  const { rule, severity, message, statement, related = [] } = problem;
  const { path, range } = placeOf(problem, workspace);
  // Written out, because a spread is slow, and a file that is not a framework may have a million problems.
  return {
    path,
    range,
    code: rule.id,
    severity,
    message,
    line: statement.source,
    related: related.map((place) => ({ ...placeOf(place, workspace), message: place.message })),
    fixes: () => rule.fixes?.(problem, workspace) ?? [],
  };
}

function placeOf({ path, statement, span }: Problem | RelatedPlace, workspace: Workspace): FileRange {
  const document = workspace.document(path);
  // Every problem is in a document of the workspace that found it.
  if (document === undefined) throw new Error(`No document at ${path}`);
  return { path, range: rangeFromOne(rangeOf(document, statement, span)) };
}

function diagnosticOfConfiguration(
  { message, range }: ConfigurationProblem,
  { path, text }: ConfigurationFile,
): Diagnostic {
  return {
    path,
    range: rangeFromOne(range),
    code: CONFIGURATION_CODE,
    severity: 'error',
    message,
    line: text.split(/\r\n|\n|\r/)[range.start.line] ?? '',
    related: [],
    fixes: () => [],
  };
}
