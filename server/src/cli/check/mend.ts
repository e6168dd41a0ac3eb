import {
  changedText,
  type DocumentChange,
  documentText,
  safeFixes,
  type Workspace,
} from '../../core/index.ts';
import { rewrite } from '../rewrite.ts';
import type { Session } from '../session.ts';
import { mayWrite } from '../writable.ts';

/** What was mended. */
export interface Mended {
  readonly problems: number;
  readonly files: number;
}

/** A fix may make room for another, but fixes that undo each other must come to an end. */
const MOST_ROUNDS = 10;

/**
 * Mends all that can be mended without asking, in the workspace and in the files. Only what was asked for is changed:
 * a fix that would change another file as well is not made.
 */
export function mend({ workspace, files, complaints: { complain } }: Session): Mended {
  const ours = new Map(files.filter((file) => mayWrite(file, complain)).map((file) => [file.path, file]));
  const before = new Map([...ours.keys()].map((path) => [path, textOf(workspace, path)]));
  const problems = mendDocuments(workspace, ours);
  let written = 0;
  for (const [path, file] of ours) {
    const [old = '', text] = [before.get(path), textOf(workspace, path)];
    if (text === old) continue;
    if (rewrite(file, old, text, complain)) written++;
    // What could not be written is not mended, and is told as it stands.
    else workspace.open(path, old);
  }
  return { problems, files: written };
}

function mendDocuments(workspace: Workspace, files: ReadonlyMap<string, unknown>): number {
  let problems = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = [...files.keys()].flatMap((path) => workspace.problems(path));
    const fixes = safeFixes(found, workspace, (path) => files.has(path));
    if (fixes.length === 0) break;
    problems += fixes.length;
    for (const [path, changes] of byPath(fixes.flatMap((fix) => fix.changes))) {
      const document = workspace.document(path);
      if (document) workspace.open(path, changedText(document, changes));
    }
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
