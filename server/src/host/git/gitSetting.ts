import { git } from './git.ts';
import { GitProblem } from './gitProblem.ts';

/**
 * The value of a setting of git for the repository that a folder is in; undefined if it is not set, without git, or
 * without a repository.
 *
 * @param folder an absolute path
 * @param name such as `merge.conflictStyle`
 */
export async function readGitSetting(folder: string, name: string): Promise<string | undefined> {
  try {
    return (await git(folder, ['config', '--get', name])).toString('utf8').replace(/\n$/, '');
  } catch (error) {
    if (error instanceof GitProblem) return undefined;
    throw error;
  }
}
