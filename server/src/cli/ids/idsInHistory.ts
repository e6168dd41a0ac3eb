import { dirname, sep } from 'node:path';
import { git, gitLines } from '../../files/git/git.ts';
import { GitProblem, INCOMPLETE } from '../../files/git/gitProblem.ts';
import { frameworksIn, placeOf } from '../../files/git/repository.ts';

/** A line that gives an id to a competence. */
const ID = /^\s*-\s*\[\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*\]/;

/**
 * The ids that competences have or once had, by git's history of the folders in which files are. Where there is no git,
 * or no repository, nothing is known of the past, and that is no fault.
 *
 * @param locations absolute paths of files
 * @throws GitProblem where there is a history, and it cannot be read
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

/** Adds those in any version of any file that was ever in a folder or below it. */
async function addIds(folder: string, ids: Set<string>): Promise<void> {
  const versions = await versionsIn(folder);
  if (versions.length === 0) return;
  // Between the files, git says which one follows: no such line looks like one with an id.
  for await (const line of gitLines(folder, ['cat-file', '--batch'], `${versions.join('\n')}\n`)) {
    const id = ID.exec(line)?.[1];
    if (id !== undefined) ids.add(id);
  }
}

/** The names by which git knows the contents that the files of a folder ever had. */
async function versionsIn(folder: string): Promise<string[]> {
  const pattern = frameworksIn(placeOf(folder));
  const listed = await git(folder, ['rev-list', '--all', '--objects', '--missing=print', '--', pattern]);
  const lines = listed.toString('utf8').split('\n');
  if (lines.some((line) => line.startsWith('?'))) throw new GitProblem('incomplete', INCOMPLETE);
  return lines.flatMap((line) => /^([0-9a-f]+) .*\.competence$/i.exec(line)?.[1] ?? []);
}
