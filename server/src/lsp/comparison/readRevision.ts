import { addTo } from '../../engine/text/index.ts';
import { GitProblem } from '../../host/git/gitProblem.ts';
import { folderPath, isIn } from '../documentPaths.ts';
import type { LanguageWorkspace } from '../workspace.ts';
import type { EarlierVersion } from './earlierVersion.ts';
import { Refusal } from './refusal.ts';
import type { VersionReader } from './versionReader.ts';

const UNTITLED = 'untitled:';
const FILE = 'file:';

/**
 * Reads the state of all open files in git under a name: folders, including the repositories inside them, and files
 * opened without a folder. Parts that are in no repository, or whose repository does not know the name, are the same on
 * both sides, and the rest is compared.
 */
export async function readRevision(
  revision: string,
  workspace: LanguageWorkspace,
  versions: VersionReader,
): Promise<EarlierVersion> {
  const texts = new Map<string, string>();
  const roots: string[] = [];
  const read = new Set<string>();
  const leftOut: string[] = [];
  let problem: GitProblem | undefined;
  /** The innermost repository that contains a document, as far as folders are open. */
  const rootOf = (path: string): string | undefined => roots.findLast((root) => isIn(path, root));
  const attempt = async (uri: string, only: readonly string[] | undefined): Promise<boolean> => {
    try {
      const folder = folderPath(uri);
      for (const [name, text] of await versions.read(uri, revision, only)) {
        const path = `${folder}/${name}`;
        // Files that an outer repository once had in an inner one belong to the inner one.
        if (only || rootOf(path) === folder) texts.set(path, text);
      }
      return true;
    } catch (error) {
      if (!(error instanceof GitProblem)) throw error;
      // An unknown name is a more useful message than a folder without a repository.
      if (problem === undefined || problem.trouble === 'no-repository') problem = error;
      return false;
    }
  };
  const uris: string[] = [];
  for (const uri of workspace.folderUris()) {
    if (uri.startsWith(FILE)) uris.push(uri, ...(await repositoriesIn(uri, workspace, versions)));
    else leftOut.push(uri);
  }
  roots.push(...new Set(uris.map(folderPath)));
  // If one folder is inside another, the inner one comes last.
  roots.sort((left, right) => left.length - right.length);
  for (const uri of new Map(uris.map((each) => [folderPath(each), each])).values()) {
    const root = folderPath(uri);
    if (await attempt(uri, undefined)) read.add(root);
    else if (holdsAny(root)) leftOut.push(uri);
  }
  const loose = new Set<string>();
  for (const [folder, paths] of looseFiles(workspace)) {
    const names = paths.map((path) => path.slice(folder.length + 1));
    if (await attempt(workspace.uriOf(folder), names)) for (const path of paths) loose.add(path);
  }
  if (read.size + loose.size === 0) throw refusalOf(problem);
  return {
    name: shownName(revision),
    texts,
    isShared: (path) => !path.startsWith(UNTITLED) && !loose.has(path) && !read.has(rootOf(path) ?? ''),
    isLeftOut: () => false,
    leftOut,
  };

  /** A folder that contains only repositories need not be in one itself; a folder without any is reported. */
  function holdsAny(root: string): boolean {
    const paths = [...workspace.engine.paths()].filter((path) => isIn(path, root));
    return paths.length === 0 || paths.some((path) => rootOf(path) === root);
  }
}

/** Messages by git are passed on; all others are written by the client. */
function refusalOf(problem: GitProblem | undefined): Refusal {
  const { trouble, message } = problem ?? { trouble: 'no-repository', message: '' };
  return new Refusal(trouble, trouble === 'refused' || trouble === 'incomplete' ? message : '');
}

/** The URIs of the folders on this machine that may be in git: those of the client, and of single files. */
export async function foldersWithFiles(
  workspace: LanguageWorkspace,
  versions: VersionReader,
): Promise<string[]> {
  const folders: string[] = [];
  for (const uri of workspace.folderUris())
    if (uri.startsWith(FILE)) folders.push(uri, ...(await repositoriesIn(uri, workspace, versions)));
  return [...folders, ...[...looseFiles(workspace).keys()].map((folder) => workspace.uriOf(folder))];
}

/** The URIs of the repositories inside a folder, if they contain documents. */
async function repositoriesIn(
  uri: string,
  workspace: LanguageWorkspace,
  versions: VersionReader,
): Promise<string[]> {
  const folder = folderPath(uri);
  const below = new Set<string>();
  for (const path of workspace.engine.paths()) {
    if (!isIn(path, folder)) continue;
    for (let end = path.lastIndexOf('/'); end > folder.length; end = path.lastIndexOf('/', end - 1))
      below.add(path.slice(0, end));
  }
  const uris = [...below].sort().map((path) => workspace.uriOf(path));
  const begins = await Promise.all(uris.map((each) => versions.isRepository(each)));
  return uris.filter((_, index) => begins[index]);
}

/** A commit named by its full hash is shown by its first digits, as in git. */
function shownName(revision: string): string {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(revision) ? revision.slice(0, DIGITS) : revision;
}

const DIGITS = 10;

/** Open files outside the folders, by their own folders. */
function looseFiles(workspace: LanguageWorkspace): ReadonlyMap<string, readonly string[]> {
  const folders = workspace.folderUris().map(folderPath);
  const loose = new Map<string, string[]>();
  for (const path of workspace.openPaths()) {
    if (!path.startsWith(FILE) || folders.some((folder) => isIn(path, folder))) continue;
    addTo(loose, path.slice(0, path.lastIndexOf('/')), path);
  }
  return loose;
}
