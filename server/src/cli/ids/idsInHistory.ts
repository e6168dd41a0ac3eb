import { dirname, sep } from 'node:path';
import { git, gitLines } from '../../host/git/git.ts';
import { GitProblem, INCOMPLETE } from '../../host/git/gitProblem.ts';
import { frameworksIn, repositoryPlaceOf } from '../../host/git/repository.ts';

/** A competence with an id. */
const ID = /^\s*-\s*\[\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*\]/;

/**
 * The ids that competences have or once had, according to the git history of the folders of the files; empty without
 * git or a repository.
 *
 * @param locations absolute paths of files
 * @throws GitProblem if there is a history that cannot be read
 */
export async function idsInHistory(locations: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const folders = [...new Set(locations.map((location) => dirname(location)))];
  const outer = folders.filter((folder) => !folders.some((other) => folder.startsWith(`${other}${sep}`)));
  try {
    for (const folder of outer) await addIds(folder, ids);
  } catch (error) {
    if (!(error instanceof GitProblem) || !NO_PAST.has(error.trouble)) throw error;
  }
  return ids;
}

const NO_PAST: ReadonlySet<GitProblem['trouble']> = new Set<GitProblem['trouble']>([
  'missing',
  'no-repository',
]);

/** Adds the ids in every version of every file that was ever in the folder or below it. */
async function addIds(folder: string, ids: Set<string>): Promise<void> {
  const input = (await versionsIn(folder)).map((hash) => `${hash}\n`).join('');
  if (input === '') return;
  const sizes = await git(folder, ['cat-file', '--batch-check'], input);
  if (/ missing$/m.test(sizes.toString('utf8'))) throw new GitProblem('incomplete', INCOMPLETE);
  // git writes a header line before each file, which never looks like a competence with an id.
  for await (const line of gitLines(folder, ['cat-file', '--batch'], input)) {
    const id = ID.exec(line)?.[1];
    if (id !== undefined) ids.add(id);
  }
}

/** The hashes of all versions of the files in a folder. */
async function versionsIn(folder: string): Promise<string[]> {
  const pattern = frameworksIn(repositoryPlaceOf(folder));
  const commits = await git(folder, ['rev-list', '--all', '--full-history', '--', pattern]);
  const options = ['--stdin', '--root', '-r', '-m', '--no-renames', '--no-commit-id'];
  const hashes = new Set<string>();
  for await (const line of gitLines(
    folder,
    ['diff-tree', '--raw', '--no-abbrev', ...options, '--', pattern],
    commits.toString('utf8'),
  )) {
    const [, old, now, before = '', after = ''] = RAW.exec(line) ?? [];
    if (old?.startsWith('100')) hashes.add(before);
    if (now?.startsWith('100')) hashes.add(after);
  }
  return [...hashes];
}

/** A file that a commit changed: its modes and its hashes before and after; a mode of a file begins with 100. */
const RAW = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) /;
