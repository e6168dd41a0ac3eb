import { linesInHistory } from '../../host/git/linesInHistory.ts';

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
  for await (const line of linesInHistory(locations)) {
    const id = ID.exec(line)?.[1];
    if (id !== undefined) ids.add(id);
  }
  return ids;
}
