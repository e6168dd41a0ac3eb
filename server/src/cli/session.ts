import { Workspace } from '../core/index.ts';
import { type Complaints, startComplaints } from './complaints.ts';
import type { FoundFile } from './files.ts';
import { makePlan, type PlannedFile } from './plan.ts';

/** A file that was asked for. */
export type OpenFile = FoundFile & Pick<PlannedFile, 'isExact'>;

/** The files that a verb was asked about, read, with what they refer to. */
export interface Session {
  /** No rules are asked in it: whoever tells problems checks, and does not only read. */
  readonly workspace: Workspace;
  /** The files that were asked for and could be read, in the order of their paths. */
  readonly files: readonly OpenFile[];
  readonly complaints: Complaints;
}

/** Reads the files at `names`, by default those of the current folder, and what they refer to. */
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
