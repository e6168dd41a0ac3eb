import { Workspace } from '../engine/index.ts';
import { type Complaints, startComplaints } from './complaints.ts';
import type { FoundFile } from './files.ts';
import { makePlan, type PlannedFile } from './plan.ts';

/** A requested file. */
export type OpenFile = FoundFile & Pick<PlannedFile, 'isExact'>;

/** The requested files and those they refer to, opened in a workspace. */
export interface Session {
  /** Without rules: commands that report problems use `check` instead. */
  readonly workspace: Workspace;
  /** The requested files that could be read, sorted by path. */
  readonly files: readonly OpenFile[];
  readonly complaints: Complaints;
}

/** Reads the files at `names` (by default, in the current folder) and the files they refer to. */
export function openSession(names: readonly string[]): Session {
  const complaints = startComplaints();
  const plan = makePlan(names, complaints);
  const workspace = new Workspace([]);
  const texts = new Map<string, string>();
  const isRead = (file: PlannedFile): boolean => {
    const text = plan.textOf(file);
    if (text !== undefined) texts.set(file.path, text);
    return text !== undefined;
  };
  const files = plan.files.filter(isRead);
  plan.around.forEach(isRead);
  workspace.openAll(texts);
  return { workspace, files, complaints };
}
