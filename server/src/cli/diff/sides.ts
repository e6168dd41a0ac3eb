import { existsSync, statSync } from 'node:fs';
import { basename, posix, relative, resolve } from 'node:path';
import { Workspace } from '../../core/index.ts';
import { findRevision, keepInside, readRevision } from '../../files/git/revision.ts';
import { slashed } from '../../files/paths.ts';
import type { Complain, Complaints } from '../complaints.ts';
import { findFiles, NONE_HERE } from '../files.ts';
import { shownPath } from '../paths.ts';
import { makePlan, textsOf } from '../plan.ts';
import { readText } from '../source.ts';
import { isWithin, storedSurroundings } from './storedSurroundings.ts';

/** One of the two versions that are compared. */
export interface VersionSide {
  /** As it was named: a path, a revision, or `working tree`. */
  readonly name: string;
  readonly workspace: Workspace;
  /** The frameworks that were asked for; the others are there because those refer to them. */
  readonly asked: ReadonlySet<string>;
  /** A path of the workspace as it is shown. */
  shown(path: string): string;
}

export const WORKING_TREE = 'working tree';

/** Whether a file or folder of that name is there. */
export function isThere(name: string): boolean {
  // A name with a NUL is one of nothing, and asking for it is none of a fault.
  return name !== '' && !name.includes('\0') && existsSync(name);
}

/** What stands on disk at `names`, which may be nothing by now, and what that refers to. */
export function workingSide(names: readonly string[], complaints: Complaints): VersionSide {
  const workspace = new Workspace([]);
  if (names.length === 0) return sideOf(WORKING_TREE, workspace, []);
  // A folder from which all is gone is a version as any other.
  const complain: Complain = (path, reason) => {
    if (reason !== NONE_HERE) complaints.complain(path, reason);
  };
  const plan = makePlan(names, { ...complaints, complain });
  workspace.openAll(textsOf(plan));
  return sideOf(
    WORKING_TREE,
    workspace,
    plan.files.map(({ path }) => path),
  );
}

/** A file or a folder by itself, in which paths are relative to it, so that it can be compared with another. */
export function pathSide(name: string, complaints: Complaints): VersionSide {
  const workspace = new Workspace([]);
  const location = resolve(name);
  const isFolder = statSync(location).isDirectory();
  const { files } = findFiles([name], complaints.complain);
  const shown = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const file of files) {
    const text = readText(file, complaints.complain);
    // Two files that are compared are one file, whatever each is called.
    const path = isFolder ? slashed(relative(location, file.location)) : 'file.competence';
    shown.set(path, file.path);
    if (text !== undefined) texts.set(path, text);
  }
  workspace.openAll(texts);
  const side = sideOf(shownPath(location), workspace, [...workspace.paths()]);
  return { ...side, shown: (path) => shown.get(path) ?? `${side.name}/${basename(path)}` };
}

/** What a commit has at `names`, paths relative to the current folder, and what that refers to. */
export async function revisionSide(name: string, names: readonly string[]): Promise<VersionSide> {
  const revision = await findRevision(name, resolve());
  const scopes = names.map((each) => slashed(relative('', resolve(each))));
  keepInside(revision, scopes);
  const stored = await readRevision(revision);
  const asked = stored.files.filter(({ path }) => scopes.some((scope) => isWithin(path, scope)));
  const workspace = new Workspace([]);
  const files = [...asked, ...storedSurroundings(asked, stored, scopes)];
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
