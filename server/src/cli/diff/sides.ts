import { existsSync, statSync } from 'node:fs';
import { basename, posix, relative, resolve } from 'node:path';
import { Workspace } from '../../engine/index.ts';
import { type Review, readReviews } from '../../engine/reviews/index.ts';
import { enclosingTop, repositoryPlaceOf } from '../../host/git/repository.ts';
import { keepInside, type Revision, readRevisionFiles } from '../../host/git/revision.ts';
import { realLocation } from '../../host/links.ts';
import { slashed } from '../../host/paths.ts';
import type { Complain, Complaints } from '../complaints.ts';
import { startConfigurations } from '../configurations.ts';
import { type FilePlace, findNamedFiles, NONE_HERE } from '../files.ts';
import { shownPath } from '../paths.ts';
import { makePlan, textsOf } from '../plan.ts';
import { reviewsBeside } from '../review/reviewsBeside.ts';
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
  /** The records of reviews of adaptations. */
  readonly reviews: readonly Review[];
  /** The commit or the index, if the version is one of these. */
  readonly revision?: Revision;
  /** The commits of the submodules at the requested paths, if the version is a revision. They are not compared. */
  readonly submodules?: ReadonlyMap<string, string>;
  /** The display form of a path of the workspace. */
  shown(path: string): string;
}

const WORKING_TREE = 'working tree';

/** Whether a file or folder with that name exists. */
export function isThere(name: string): boolean {
  // A name with a NUL character cannot exist, and would make `existsSync` fail.
  return name !== '' && !name.includes('\0') && existsSync(name);
}

/**
 * The files on disk at `names`, if any, and the files they refer to. Only files of the repository of the current folder
 * count, because only these are in its revisions: not those of submodules, and not those that links outside lead to.
 *
 * @throws GitProblem if the current folder is in no repository
 */
export function workingSide(names: readonly string[], complaints: Complaints): VersionSide {
  const workspace = new Workspace([]);
  if (names.length === 0) return sideOf(WORKING_TREE, workspace, [], []);
  const { top } = repositoryPlaceOf(resolve());
  // A folder without frameworks is a valid version: everything in it was removed.
  const complain: Complain = (path, reason) => {
    if (reason !== NONE_HERE) complaints.complain(path, reason);
  };
  const plan = makePlan(names, { ...complaints, complain });
  workspace.configure(plan.configurations.settingsFor);
  const paths = new Map<string, string>();
  for (const { path, location } of [...plan.files, ...plan.around]) {
    const real = realLocation(location);
    if (enclosingTop(real) === top) paths.set(path, pathFromHere(real));
  }
  workspace.openAll(
    [...textsOf(plan)].flatMap(([path, text]) => {
      const own = paths.get(path);
      return own === undefined ? [] : [[own, text] as const];
    }),
  );
  return sideOf(
    WORKING_TREE,
    workspace,
    plan.files.flatMap(({ path }) => paths.get(path) ?? []),
    reviewsOn([...plan.files, ...plan.around], complaints),
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
  const reviews = reviewsOn(files, complaints);
  const side = sideOf(shownPath(location), workspace, [...workspace.paths()], reviews);
  return { ...side, shown: (path) => shown.get(path) ?? `${side.name}/${basename(path)}` };
}

/**
 * The files of a commit, or of the index, at `names` (relative to the current folder), and the files they refer to.
 *
 * @throws GitProblem if a name is outside the repository, or git fails
 */
export async function revisionSide(revision: Revision, names: readonly string[]): Promise<VersionSide> {
  const scopes = names.map((name) => pathFromHere(realLocation(resolve(name))));
  keepInside(revision, scopes);
  const stored = await readRevisionFiles(revision);
  const asked = stored.files.filter(({ path }) => scopes.some((scope) => isInFolder(path, scope)));
  const workspace = new Workspace([]);
  const files = [...asked, ...storedRelatedFiles(asked, stored, scopes)];
  workspace.configure(storedSettings(stored));
  workspace.openAll(files.map(({ path, text }) => [path, text] as const));
  const side = sideOf(
    revision.name,
    workspace,
    asked.map(({ path }) => path),
    stored.reviewed.flatMap(readReviews),
  );
  const submodules = [...stored.submodules].filter(([path]) =>
    scopes.some((scope) => isInFolder(path, scope)),
  );
  return { ...side, revision, submodules: new Map(submodules) };
}

/** A path without links, relative to the current folder. */
function pathFromHere(real: string): string {
  return slashed(relative(realLocation(resolve()), real));
}

/** The records in the review files on disk next to `files`. */
function reviewsOn(files: readonly FilePlace[], { complain }: Complaints): Review[] {
  return reviewsBeside(files, complain).flatMap(({ text }) => readReviews(text));
}

function sideOf(
  name: string,
  workspace: Workspace,
  asked: readonly string[],
  reviews: readonly Review[],
): VersionSide {
  const frameworks = new Set(asked.flatMap((path) => workspace.frameworkOf(path) ?? []));
  return { name, workspace, asked: frameworks, reviews, shown: (path) => posix.normalize(path) };
}
