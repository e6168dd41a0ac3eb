import { type Problem, type Range, type RelatedPlace, rangeOf, type Workspace } from '../../core/index.ts';
import type { FoundFile } from '../files.ts';

/** A file that was checked, and what was found in it. */
export interface Result {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** How much was found, by severity. */
export interface Summary {
  /** How many files were checked. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

export function resultsOf(workspace: Workspace, files: readonly FoundFile[]): Result[] {
  return files.map(({ path }) => ({ path, problems: workspace.problems(path) }));
}

export function summarise(results: readonly Result[]): Summary {
  const found = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { problems } of results) for (const { severity } of problems) found[severity]++;
  return {
    files: results.length,
    errors: found.error,
    warnings: found.warning,
    information: found.information,
    hints: found.hint,
  };
}

/** Where a problem stands, as people count: lines and columns from 1, columns in UTF-16 units. */
export function rangeFromOne({ path, statement, span }: Problem | RelatedPlace, workspace: Workspace): Range {
  const document = workspace.document(path);
  // A problem stands in a document of the workspace that found it.
  if (document === undefined) throw new Error(`No document at ${path}`);
  const { start, end } = rangeOf(document, statement, span);
  return {
    start: { line: start.line + 1, column: start.column + 1 },
    end: { line: end.line + 1, column: end.column + 1 },
  };
}
