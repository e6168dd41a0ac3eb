import { Workspace } from '../core/index.ts';
import { today } from '../files/today.ts';
import { type Complaints, startComplaints } from './complaints.ts';
import { type ConfigurationFile, startConfigurations } from './configurations.ts';
import { type FoundFile, findFiles } from './files.ts';
import { startProgress } from './progress.ts';
import { readSource } from './source.ts';
import { openSurroundings } from './surroundings.ts';

/** A file that was asked for. */
export interface OpenFile extends FoundFile {
  /** Whether the text says all that the file does; what is not UTF-8 must not be written back. */
  readonly isExact: boolean;
}

/** The files that a verb was asked about, read, with all that is needed to judge them. */
export interface Session {
  readonly workspace: Workspace;
  /** The files that were asked for and could be read, in the order of their paths. */
  readonly files: readonly OpenFile[];
  /** The configurations that apply to them, and those that were named. */
  readonly configurations: readonly ConfigurationFile[];
  readonly complaints: Complaints;
}

/** Reads the files at `names`, by default those of the current folder, and what they refer to. */
export function openSession(names: readonly string[]): Session {
  const complaints = startComplaints();
  const { complain } = complaints;
  const found = findFiles(names.length ? names : ['.'], complain);
  const configurations = startConfigurations(complain);
  configurations.find([...found.files, ...found.configurations].map(({ location }) => location));
  const workspace = new Workspace();
  const configure = () => workspace.configure(configurations.settingsFor, today());
  configure();
  const applied = configurations.files();
  const progress = startProgress('Reading files', found.files.length);
  const files = found.files.flatMap((file) => {
    progress.step();
    return openFile(file, workspace, complaints) ?? [];
  });
  progress.end();
  const around: string[] = [];
  const open = (file: FoundFile): boolean => {
    around.push(file.location);
    return openFile(file, workspace, complaints) !== undefined;
  };
  openSurroundings(workspace, { ...found, open });
  if (configurations.find(around)) configure();
  return { workspace, files, configurations: applied, complaints };
}

function openFile(file: FoundFile, workspace: Workspace, { complain }: Complaints): OpenFile | undefined {
  const source = readSource(file, complain);
  if (source === undefined) return undefined;
  workspace.open(file.path, source.text);
  return { ...file, isExact: source.isExact };
}
