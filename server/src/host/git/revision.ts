import { basename, dirname, posix } from 'node:path';
import { fileKind, isLeftOut } from '../fileKind.ts';
import { git, type Question } from './git.ts';
import { GitProblem, INCOMPLETE } from './gitProblem.ts';
import { indexFileOf } from './indexFile.ts';
import { repositoryPlaceOf } from './repository.ts';

/** A commit that was named, or the index. */
export interface Revision {
  /** As it was named; for the index, `index`. */
  readonly name: string;
  /** Its full hash; undefined for the index, which holds what is staged. */
  readonly commit: string | undefined;
  /** For the index, its file, if it is not the usual one. */
  readonly indexFile?: string | undefined;
  /** The folder in which the name was given. */
  readonly folder: string;
}

/** A file in a commit. */
export interface StoredFile {
  /** Relative to the folder in which the commit was named, with `/`. */
  readonly path: string;
  readonly text: string;
}

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Files of a commit, and the texts of its configurations by folder; paths as in `StoredFile`. */
export interface Stored {
  readonly files: readonly StoredFile[];
  readonly configured: ReadonlyMap<string, string>;
  /** The texts of all `competence.review` files. */
  readonly reviewed: readonly string[];
  /** The commit of each submodule by its path. Its files are not read. */
  readonly submodules: ReadonlyMap<string, string>;
}

/** Invalid UTF-8 becomes U+FFFD, and a byte order mark is not part of the text. */
const decoder = new TextDecoder('utf-8');

const CONFIGURATION_FILE = 'competence.json';
const REVIEW_FILE = 'competence.review';

/** The commit with a name; a GitProblem if there is none. A name is never read as an option of git. */
export async function findRevision(name: string, folder: string): Promise<Revision> {
  const answer = await tryGit(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  const commit = answer?.toString('utf8').trim().split('\n').at(-1) ?? '';
  if (COMMIT.test(commit)) return { name, commit, folder };
  if (name === 'HEAD') throw new GitProblem('no-commit', NO_COMMIT);
  if (await isShallow(folder)) throw new GitProblem('shallow', SHALLOW);
  throw new GitProblem('unknown', 'no such file, folder, branch, tag or commit');
}

/** Whether the last commit has a file at an absolute path; false without git or a repository. */
export async function isInLastCommit(location: string): Promise<boolean> {
  try {
    const folder = dirname(location);
    const path = posix.join(repositoryPlaceOf(folder).path, basename(location));
    await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `HEAD:${path}`]);
    return true;
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    return false;
  }
}

const NO_COMMIT = 'this repository has no commits yet, so there is nothing to compare with';
const SHALLOW =
  'not in this clone, because it is shallow; fetch the rest with: git fetch --unshallow (in a GitHub workflow, set fetch-depth: 0)';
const SHALLOW_BASE =
  'the commit that the two have in common is not in this clone, because it is shallow; fetch the rest with: git fetch --unshallow (in a GitHub workflow, set fetch-depth: 0)';

/** Refuses paths, relative to the folder of a revision, that are outside its repository. */
export function keepInside({ folder }: Revision, paths: readonly string[]): void {
  const prefix = repositoryPlaceOf(folder).path;
  for (const path of paths) {
    const inside = posix.join(prefix, path);
    if (inside === '..' || inside.startsWith('../') || posix.isAbsolute(path))
      throw new GitProblem('refused', `${path} is outside this repository`);
  }
}

/**
 * What is staged in the repository of a folder; in a hook of git, what is about to be committed.
 *
 * @throws GitProblem if git is missing, or the folder is in no repository
 */
export async function findIndex(folder: string): Promise<Revision> {
  return { name: 'index', commit: undefined, indexFile: await indexFileOf(folder), folder };
}

/**
 * The last commit that two revisions have in common. Its name is its full hash.
 *
 * @throws GitProblem if they have none, or a shallow clone lacks it
 */
export async function findMergeBase(one: Revision, other: Revision): Promise<Revision> {
  const { folder } = one;
  const answer = await tryGit(folder, ['merge-base', one.commit ?? 'HEAD', other.commit ?? 'HEAD']);
  const commit = answer?.toString('utf8').trim().split('\n')[0] ?? '';
  if (COMMIT.test(commit)) return { name: commit, commit, folder };
  if (await isShallow(folder)) throw new GitProblem('shallow', SHALLOW_BASE);
  throw new GitProblem('unknown', `has no history in common with ${other.name}`);
}

/**
 * The hashes of the parents of a commit, also of those that a shallow clone lacks.
 *
 * @throws GitProblem if the commit cannot be read
 */
export async function findParents({ commit, folder }: Revision): Promise<string[]> {
  const text = (await git(folder, ['cat-file', 'commit', commit ?? 'HEAD'])).toString('utf8');
  const [head = ''] = text.split('\n\n', 1);
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, hash = '']) => hash);
}

/** Whether the repository of a folder is a shallow clone, which lacks the beginning of its history. */
export async function isShallow(folder: string): Promise<boolean> {
  const answer = await git(folder, ['rev-parse', '--is-shallow-repository']);
  return answer.toString('utf8').trim() === 'true';
}

/**
 * The .competence files of a commit or of the index in the whole repository, or those that are wanted by path. Files that a search on
 * disk would skip are left out.
 */
export async function readRevisionFiles(
  { commit, indexFile, folder }: Revision,
  isWanted: (path: string) => boolean = () => true,
): Promise<Stored> {
  const prefix = repositoryPlaceOf(folder).path;
  const here = (path: string): string => posix.relative(prefix, path) || '.';
  const all = await (commit === undefined ? listIndex(folder, indexFile) : listCommit(folder, commit));
  const blobs = all.filter(({ mode, path }) => mode.startsWith('100') && isVisible(path));
  const documents = blobs.filter(
    ({ path }) => fileKind(posix.basename(path)) === 'document' && isWanted(here(path)),
  );
  const configurations = blobs.filter(({ path }) => posix.basename(path) === CONFIGURATION_FILE);
  const reviews = blobs.filter(({ path }) => posix.basename(path) === REVIEW_FILE);
  const conflict = documents.find(({ isUnmerged }) => isUnmerged);
  if (conflict) throw new GitProblem('refused', unmerged(here(conflict.path)));
  const texts = await readBlobs(
    folder,
    [...documents, ...configurations, ...reviews].map(({ hash }) => hash),
  );
  const submodules = all.filter(({ mode }) => mode === SUBMODULE);
  return {
    files: documents.map(({ path }, index) => ({ path: here(path), text: texts[index] ?? '' })),
    configured: new Map(
      configurations.map(({ path }, index) => [
        here(posix.dirname(path)),
        texts[documents.length + index] ?? '',
      ]),
    ),
    reviewed: texts.slice(documents.length + configurations.length),
    submodules: new Map(submodules.map(({ path, hash }) => [here(path), hash])),
  };
}

/** An entry of a tree or of the index. The path is relative to the top of the work tree. */
interface Listed {
  readonly mode: string;
  readonly hash: string;
  readonly path: string;
  readonly isUnmerged: boolean;
}

const SUBMODULE = '160000';

async function listCommit(folder: string, commit: string): Promise<Listed[]> {
  const listed = await git(folder, ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit]);
  return entriesOf(listed, /^(\d{6}) (?:blob|commit) ([0-9a-f]+)()\t([\s\S]*)$/);
}

async function listIndex(folder: string, file: string | undefined): Promise<Listed[]> {
  const environment = file === undefined ? undefined : { GIT_INDEX_FILE: file };
  return entriesOf(
    await git(folder, ['ls-files', '--stage', '--full-name', '-z'], undefined, environment),
    /^(\d{6}) ([0-9a-f]+) (\d)\t([\s\S]*)$/,
  );
}

/** @param form mode, hash, stage and path */
function entriesOf(listed: Buffer, form: RegExp): Listed[] {
  return listed
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode, hash, stage, path] = form.exec(line) ?? [];
      if (mode === undefined || hash === undefined || path === undefined) return [];
      return [{ mode, hash, path, isUnmerged: stage !== '' && stage !== '0' }];
    });
}

function unmerged(path: string): string {
  return `${path} has a merge conflict; resolve it, and stage the file with: git add`;
}

function isVisible(path: string): boolean {
  return !path.split('/').some(isLeftOut);
}

/** All contents by one run of git: for each a line `HASH blob SIZE`, that many bytes, and a line end. */
async function readBlobs(folder: string, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const output = await git(folder, ['cat-file', '--batch'], `${hashes.join('\n')}\n`);
  const texts: string[] = [];
  let start = 0;
  while (start < output.length) {
    const end = output.indexOf(10, start);
    if (end < 0) break;
    const header = output.toString('utf8', start, end);
    const size = Number(/ blob (\d+)$/.exec(header)?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) throw new GitProblem('incomplete', INCOMPLETE);
    texts.push(decoder.decode(output.subarray(end + 1, end + 1 + size)));
    start = end + 1 + size + 1;
  }
  return texts;
}

/**
 * The output of git; undefined if the answer is no. Throws a GitProblem if git is missing, or there is no repository.
 */
async function tryGit(folder: string, args: Question): Promise<Buffer | undefined> {
  await git(folder, ['rev-parse', '--git-dir']);
  try {
    return await git(folder, args);
  } catch (error) {
    if (error instanceof GitProblem && error.trouble === 'refused') return undefined;
    throw error;
  }
}
