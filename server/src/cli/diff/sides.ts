import { existsSync, statSync } from 'node:fs';
import { basename, posix, relative, resolve } from 'node:path';
import { Workspace } from '../../engine/index.ts';
import { findRevision, keepInside, readRevisionFiles } from '../../host/git/revision.ts';
import { slashed } from '../../host/paths.ts';
import type { Complain, Complaints } from '../complaints.ts';
import { startConfigurations } from '../configurations.ts';
import { findNamedFiles, NONE_HERE } from '../files.ts';
import { shownPath } from '../paths.ts';
import { makePlan, textsOf } from '../plan.ts';
import { readText } from '../source.ts';
import { isInFolder, storedRelatedFiles } from './storedRelatedFiles.ts';
import { storedSettings } from './storedSettings.ts';

/** One of the two versions that are compared. */
export interface VersionSide {
  /** As it was named: a path, a revision, or `working tree`. */
  readonly name: string;
  readonly workspace: Workspace;
  /** The requested frameworks. The others are in the workspace because these refer to them. */
  readonly asked: ReadonlySet<string>;
  /** The display form of a path of the workspace. */
  shown(path: string): string;
}

const WORKING_TREE = 'working tree';

/** Whether a file or folder with that name exists. */
export function isThere(name: string): boolean {
  // A name with a NUL character cannot exist, and would make `existsSync` fail.
  return name !== '' && !name.includes('\0') && existsSync(name);
}

/** The files on disk at `names`, if any, and the files they refer to. */
export function workingSide(names: readonly string[], complaints: Complaints): VersionSide {
  const workspace = new Workspace([]);
  if (names.length === 0) return sideOf(WORKING_TREE, workspace, []);
  // A folder without frameworks is a valid version: everything in it was removed.
  const complain: Complain = (path, reason) => {
    if (reason !== NONE_HERE) complaints.complain(path, reason);
  };
  const plan = makePlan(names, { ...complaints, complain });
  workspace.configure(plan.configurations.settingsFor);
  workspace.openAll(textsOf(plan));
  return sideOf(
    WORKING_TREE,
    workspace,
    plan.files.map(({ path }) => path),
  );
}

/** A file or folder on its own. Paths are relative to it, so that it can be compared with another one. */
export function pathSide(name: string, complaints: Complaints): VersionSide {
  const workspace = new Workspace([]);
  const location = resolve(name);
  const isFolder = statSync(location).isDirectory();
  const { files } = findNamedFiles([name], complaints.complain);
  const shown = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const file of files) {
    const text = readText(file, complaints.complain);
    // Two files with different names are compared as versions of one file.
    const path = isFolder ? slashed(relative(location, file.location)) : 'file.competence';
    shown.set(path, file.path);
    if (text !== undefined) texts.set(path, text);
  }
  const configurations = startConfigurations(complaints.complain);
  configurations.find(files.map((file) => file.location));
  workspace.configure((path) => configurations.settingsFor(shown.get(path) ?? path));
  workspace.openAll(texts);
  const side = sideOf(shownPath(location), workspace, [...workspace.paths()]);
  return { ...side, shown: (path) => shown.get(path) ?? `${side.name}/${basename(path)}` };
}

/** The files of a commit at `names` (relative to the current folder), and the files they refer to. */
export async function revisionSide(name: string, names: readonly string[]): Promise<VersionSide> {
  const revision = await findRevision(name, resolve());
  const scopes = names.map((each) => slashed(relative('', resolve(each))));
  keepInside(revision, scopes);
  const stored = await readRevisionFiles(revision);
  const asked = stored.files.filter(({ path }) => scopes.some((scope) => isInFolder(path, scope)));
  const workspace = new Workspace([]);
  const files = [...asked, ...storedRelatedFiles(asked, stored, scopes)];
  workspace.configure(storedSettings(stored));
  workspace.openAll(files.map(({ path, text }) => [path, text] as const));
  return sideOf(
    name,
    workspace,
    asked.map(({ path }) => path),
  );
}

function sideOf(name: string, workspace: Workspace, asked: readonly string[]): VersionSide {
  const frameworks = new Set(asked.flatMap((path) => workspace.frameworkOf(path) ?? []));
  return { name, workspace, asked: frameworks, shown: (path) => posix.normalize(path) };
}
