import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { foldersFrom } from '../paths.ts';
import { git } from './git.ts';
import { repositoryPlaceOf } from './repository.ts';

/**
 * The index that git uses for the commit that a hook is about, where it is another one than usual: `git commit -a`, and
 * `git commit <path>`, stage files in a copy. Undefined outside of such a hook, and if the variable of git that names it
 * leads out of the repository of the folder: then it is about another repository.
 *
 * @param folder an absolute path
 * @throws GitProblem if git is missing, or the folder is in no repository
 */
export async function indexFileOf(folder: string): Promise<string | undefined> {
  const named = process.env.GIT_INDEX_FILE;
  if (!named) return undefined;
  // For git, the path is relative to the top of the work tree.
  const file = realPath(resolve(repositoryPlaceOf(folder).top, named));
  const answer = await git(folder, ['rev-parse', '--absolute-git-dir']);
  const own = realPath(answer.toString('utf8').replace(/\n$/, ''));
  const isOwn = file !== undefined && own !== undefined && foldersFrom(file).includes(own);
  return isOwn ? file : undefined;
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
