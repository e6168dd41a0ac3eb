import {
  changedText,
  type DocumentChange,
  documentText,
  safeFixes,
  type Workspace,
} from '../../core/index.ts';
import type { MendedText } from './job.ts';

/** How much was mended. */
export interface Mended {
  readonly problems: number;
  readonly files: number;
}

/** A fix may make room for another, but fixes that undo each other must come to an end. */
const MOST_ROUNDS = 10;

/**
 * Mends all that can be mended without asking in the documents at `paths`, and gives the number of problems and the
 * texts that changed. A fix that would change another document as well is not made; no file is written.
 */
export function mend(
  workspace: Workspace,
  paths: ReadonlySet<string>,
): { readonly problems: number; readonly texts: readonly MendedText[] } {
  const before = new Map([...paths].map((path) => [path, textOf(workspace, path)]));
  const problems = mendDocuments(workspace, paths);
  const texts = [...before].map(([path, text]) => ({ path, before: text, after: textOf(workspace, path) }));
  return { problems, texts: texts.filter((text) => text.before !== text.after) };
}

function mendDocuments(workspace: Workspace, paths: ReadonlySet<string>): number {
  let problems = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = [...paths].flatMap((path) => workspace.problems(path));
    const fixes = safeFixes(found, workspace, (path) => paths.has(path));
    if (fixes.length === 0) break;
    problems += fixes.length;
    const texts = new Map<string, string>();
    for (const [path, changes] of byPath(fixes.flatMap((fix) => fix.changes))) {
      const document = workspace.document(path);
      if (document) texts.set(path, changedText(document, changes));
    }
    workspace.openAll(texts);
  }
  return problems;
}

function byPath(changes: readonly DocumentChange[]): ReadonlyMap<string, DocumentChange[]> {
  const groups = new Map<string, DocumentChange[]>();
  for (const change of changes) {
    const group = groups.get(change.path);
    if (group) group.push(change);
    else groups.set(change.path, [change]);
  }
  return groups;
}

function textOf(workspace: Workspace, path: string): string {
  const document = workspace.document(path);
  return document ? documentText(document) : '';
}
