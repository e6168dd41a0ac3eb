import { Workspace } from '../engine/index.ts';
import { type Complaints, startComplaints } from './complaints.ts';
import { reportConflicts } from './conflicts.ts';
import type { FoundFile } from './files.ts';
import { makePlan, type PlannedFile } from './plan.ts';

/** A requested file. */
export type OpenFile = FoundFile & Pick<PlannedFile, 'isExact'>;

/** The requested files and those they refer to, opened in a workspace. */
export interface Session {
  /** Without rules: commands that report problems use `check` instead. */
  readonly workspace: Workspace;
  /** The requested files that could be read and have no merge conflicts, sorted by path. */
  readonly files: readonly OpenFile[];
  readonly complaints: Complaints;
  /** Whether there are unresolved merge conflicts in any of the files. They are reported. */
  readonly hasConflicts: boolean;
}

/** Reads the files at `names` (by default, in the current folder) and the files they refer to. */
export function openSession(names: readonly string[]): Session {
  const complaints = startComplaints();
  const plan = makePlan(names, complaints);
  const workspace = new Workspace([]);
  const texts = new Map<string, string>();
  let hasConflicts = false;
  const isRead = (file: PlannedFile): boolean => {
    const text = plan.textOf(file);
    if (text === undefined) return false;
    texts.set(file.path, text);
    const isInConflict = reportConflicts(file.path, text, complaints.complain);
    hasConflicts ||= isInConflict;
    return !isInConflict;
  };
  const files = plan.files.filter(isRead);
  plan.around.forEach(isRead);
  workspace.openAll(texts);
  return { workspace, files, complaints, hasConflicts };
}
