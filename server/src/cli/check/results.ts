import {
  CONFIGURATION_CODE,
  type ConfigurationProblem,
  type Fix,
  type Problem,
  type Range,
  type RelatedPlace,
  rangeOf,
  type Severity,
  type Workspace,
} from '../../core/index.ts';
import type { ConfigurationFile } from '../configurations.ts';

/** A stretch of a file as people count: lines and columns from 1, columns in UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly range: Range;
}

/** A problem of a framework or of a configuration, as it is told. */
export interface Diagnostic extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The line that it begins in. */
  readonly line: string;
  readonly related: readonly (Place & { readonly message: string })[];
  /** The ways to mend it, best first; worked out when they are asked for. */
  fixes(): readonly Fix[];
}

/** A file that was checked, and what was found in it. */
export interface Result {
  readonly path: string;
  readonly counts: Counts;
  /** The problems as they are told, in the order of the text; made one by one, since there may be very many. */
  diagnostics(): Iterable<Diagnostic>;
}

/** How many problems there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** How much was found, by severity. */
export interface Summary {
  /** How many files were checked. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/** What was found in the documents at `paths`. */
export function resultsOf(workspace: Workspace, paths: readonly string[]): Result[] {
  return paths.map((path) => {
    const problems = workspace.problems(path);
    return resultOf(path, problems, (problem) => diagnosticOf(problem, workspace));
  });
}

/** What was found in configurations; each is worth a word where something is wrong in it, or with `all`. */
export function resultsOfConfigurations(files: readonly ConfigurationFile[], all: boolean): Result[] {
  const told = files.filter(({ problems }) => all || problems.length > 0);
  return told.map((file) => {
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

/** A range that counts from 0 as people count. */
export function rangeFromOne({ start, end }: Range): Range {
  return {
    start: { line: start.line + 1, column: start.column + 1 },
    end: { line: end.line + 1, column: end.column + 1 },
  };
}

function diagnosticOf(problem: Problem, workspace: Workspace): Diagnostic {
  const { rule, severity, message, statement, related = [] } = problem;
  const { path, range } = placeOf(problem, workspace);
  // Written out: a spread takes longer than all else here, and a file of another kind has a million problems.
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

function placeOf({ path, statement, span }: Problem | RelatedPlace, workspace: Workspace): Place {
  const document = workspace.document(path);
  // A problem stands in a document of the workspace that found it.
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
