import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findRevision, readRevisionFiles } from '../../host/git/revision.ts';
import { revisionChoices } from '../../host/git/revisionChoices.ts';
import type { VersionReader } from './versionReader.ts';

/** The versions in the git of this machine. */
export const nodeVersions: VersionReader = {
  read: async (folder, name, only) => {
    const wanted = only && new Set(only);
    const revision = await findRevision(name, fileURLToPath(folder));
    const { files } = await readRevisionFiles(revision, (path) =>
      wanted ? wanted.has(path) : path !== '..' && !path.startsWith('../'),
    );
    return new Map(files.map(({ path, text }) => [path, text]));
  },
  // In a linked worktree or a submodule, `.git` is a file.
  isRepository: (folder) =>
    stat(`${fileURLToPath(folder)}/.git`).then(
      () => true,
      () => false,
    ),
  choices: (folder) => revisionChoices(fileURLToPath(folder)),
};
