import { environmentAt, repositoryPlaceOf } from './repository.ts';
import { runGit } from './runGit.ts';

/** An annotated tag. */
export interface NewTag {
  readonly name: string;
  /** The full hash of the commit. */
  readonly commit: string;
  /** One line. */
  readonly message: string;
}

/**
 * Creates a tag in the repository that a folder is in. It is not signed, because git would start a program for that,
 * and no hook runs.
 *
 * @param folder an absolute path
 * @throws GitProblem if the tag exists, git does not know who makes it, or the folder is in no repository
 */
export async function createTag(folder: string, { name, commit, message }: NewTag): Promise<void> {
  const { top } = repositoryPlaceOf(folder);
  const args = ['tag', '--annotate', '--no-sign', '--message', message, '--end-of-options', name, commit];
  const output = runGit(top, args, { environment: environmentAt(top) });
  for (let next = await output.next(); !next.done; ) next = await output.next();
}
