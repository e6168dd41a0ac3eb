import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { GitProblem } from '../../files/git/gitProblem.ts';
import { findRevision, readRevision } from '../../files/git/revision.ts';
import { revisionChoices } from '../../files/git/revisionChoices.ts';
import { VersionProblem, type VersionReader } from './versionReader.ts';

/** What the git of this machine has. */
export const nodeVersions: VersionReader = {
  read: (folder, name, only) =>
    inWords(async () => {
      const wanted = only && new Set(only);
      const revision = await findRevision(name, fileURLToPath(folder));
      const { files } = await readRevision(revision, (path) =>
        wanted ? wanted.has(path) : path !== '..' && !path.startsWith('../'),
      );
      return new Map(files.map(({ path, text }) => [path, text]));
    }),
  // In a linked worktree or a submodule, what is called so is a file.
  isRepository: (folder) =>
    stat(`${fileURLToPath(folder)}/.git`).then(
      () => true,
      () => false,
    ),
  choices: (folder) => inWords(() => revisionChoices(fileURLToPath(folder))),
};

async function inWords<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    const { trouble, message } = error;
    // What git itself says is worth telling; the rest is said in the client's own words.
    throw new VersionProblem(trouble, trouble === 'refused' ? message : '');
  }
}
