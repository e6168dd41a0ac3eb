import { Workspace } from '../core/index.ts';
import { type Complaints, startComplaints } from './complaints.ts';
import { type FoundFile, findFiles, readText } from './files.ts';
import { startProgress } from './progress.ts';
import { openSurroundings } from './surroundings.ts';

/** The files that a verb was asked about, read, with all that is needed to judge them. */
export interface Session {
  readonly workspace: Workspace;
  /** The files that were asked for and could be read, in the order of their paths. */
  readonly files: readonly FoundFile[];
  readonly complaints: Complaints;
}

/** Reads the files at `names`, by default those of the current folder, and what they refer to. */
export function openSession(names: readonly string[]): Session {
  const complaints = startComplaints();
  const workspace = new Workspace();
  const found = findFiles(names.length ? names : ['.'], complaints.complain);
  const progress = startProgress('Reading files', found.files.length);
  const open = (file: FoundFile): boolean => openFile(file, workspace, complaints);
  const files = found.files.filter((file) => {
    progress.step();
    return open(file);
  });
  progress.end();
  openSurroundings(workspace, { ...found, open });
  return { workspace, files, complaints };
}

function openFile(file: FoundFile, workspace: Workspace, { complain }: Complaints): boolean {
  const text = readText(file, complain);
  if (text === undefined) return false;
  workspace.open(file.path, text);
  return true;
}
