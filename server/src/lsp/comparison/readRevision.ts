import { folderPath, isIn, type LanguageWorkspace } from '../workspace.ts';
import type { EarlierVersion } from './earlierVersion.ts';
import { Refusal } from './refusal.ts';
import { VersionProblem, type VersionReader } from './versionReader.ts';

const UNTITLED = 'untitled:';
const FILE = 'file:';

/**
 * What git has under a name of all that is open: of the folders, and of files that were opened without one. Where a part
 * of it is in no repository, or knows no such name, it is compared with nothing, and the rest is compared.
 */
export async function readRevision(
  revision: string,
  workspace: LanguageWorkspace,
  versions: VersionReader,
): Promise<EarlierVersion> {
  const texts = new Map<string, string>();
  const read: string[] = [];
  const leftOut: string[] = [];
  let problem: VersionProblem | undefined;
  const attempt = async (uri: string, only: readonly string[] | undefined): Promise<boolean> => {
    try {
      const folder = folderPath(uri);
      for (const [path, text] of await versions.read(uri, revision, only))
        texts.set(`${folder}/${path}`, text);
      return true;
    } catch (error) {
      if (!(error instanceof VersionProblem)) throw error;
      // That a name means nothing says more than that one of the folders is in no repository.
      if (problem === undefined || problem.refusal === 'no-repository') problem = error;
      return false;
    }
  };
  for (const uri of workspace.folderUris()) {
    if (uri.startsWith(FILE) && (await attempt(uri, undefined))) read.push(folderPath(uri));
    else leftOut.push(uri);
  }
  const loose = new Set<string>();
  for (const [folder, paths] of looseFiles(workspace)) {
    const names = paths.map((path) => path.slice(folder.length + 1));
    if (await attempt(workspace.uriOf(folder), names)) for (const path of paths) loose.add(path);
  }
  if (read.length + loose.size === 0)
    throw new Refusal(problem?.refusal ?? 'no-repository', problem?.message);
  return {
    name: shownName(revision),
    texts,
    isShared: (path) =>
      !path.startsWith(UNTITLED) && !loose.has(path) && !read.some((folder) => isIn(path, folder)),
    isLeftOut: () => false,
    leftOut,
  };
}

/** The uris of the folders on this machine that hold what is open: those of the client, and those of single files. */
export function foldersWithFiles(workspace: LanguageWorkspace): string[] {
  const folders = workspace.folderUris().filter((uri) => uri.startsWith(FILE));
  return [...folders, ...[...looseFiles(workspace).keys()].map((folder) => workspace.uriOf(folder))];
}

/** A commit that is named by its digits is called by the first of them, as git shows it to people. */
function shownName(revision: string): string {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(revision) ? revision.slice(0, DIGITS) : revision;
}

const DIGITS = 10;

/** Files that are open and stand in none of the folders, by the folders that they stand in. */
function looseFiles(workspace: LanguageWorkspace): ReadonlyMap<string, readonly string[]> {
  const folders = workspace.folderUris().map(folderPath);
  const loose = new Map<string, string[]>();
  for (const path of workspace.openPaths()) {
    if (!path.startsWith(FILE) || folders.some((folder) => isIn(path, folder))) continue;
    const folder = path.slice(0, path.lastIndexOf('/'));
    const known = loose.get(folder);
    if (known) known.push(path);
    else loose.set(folder, [path]);
  }
  return loose;
}
