import { dirname, sep } from 'node:path';
import { git, gitLines } from './git.ts';
import { GitProblem, INCOMPLETE } from './gitProblem.ts';
import { frameworksIn, repositoryPlaceOf } from './repository.ts';

/**
 * The lines of every version of every framework file that was ever in the folders of the files or below them, in no
 * order; none without git or a repository. Git writes a line with a hash before each file.
 *
 * @param locations absolute paths of files
 * @throws GitProblem if there is a history that cannot be read
 */
export async function* linesInHistory(locations: readonly string[]): AsyncGenerator<string> {
  const folders = [...new Set(locations.map((location) => dirname(location)))];
  const outer = folders.filter((folder) => !folders.some((other) => folder.startsWith(`${other}${sep}`)));
  try {
    for (const folder of outer) yield* linesIn(folder);
  } catch (error) {
    if (!(error instanceof GitProblem) || !NO_PAST.has(error.trouble)) throw error;
  }
}

const NO_PAST: ReadonlySet<GitProblem['trouble']> = new Set<GitProblem['trouble']>([
  'missing',
  'no-repository',
]);

async function* linesIn(folder: string): AsyncGenerator<string> {
  const input = (await versionsIn(folder)).map((hash) => `${hash}\n`).join('');
  if (input === '') return;
  const sizes = await git(folder, ['cat-file', '--batch-check'], input);
  if (/ missing$/m.test(sizes.toString('utf8'))) throw new GitProblem('incomplete', INCOMPLETE);
  yield* gitLines(folder, ['cat-file', '--batch'], input);
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
