import { join, relative } from 'node:path';
import { enclosingTop, hasGit } from './git/repository.ts';
import { slashed } from './paths.ts';
import { readWorkspaceFile } from './readFile.ts';

/**
 * Whether a folder is the top of another repository, or of another work tree, inside of a repository. Git passes these
 * by, because they contain copies or other projects; only submodules belong to the outer repository.
 *
 * @param real an absolute path without links
 */
export function isNestedRepository(real: string): boolean {
  if (!hasGit(real)) return false;
  const outer = enclosingTop(real);
  return outer !== undefined && !submodulePaths(outer).includes(slashed(relative(outer, real)));
}

/** The paths of the submodules of a repository, as its file `.gitmodules` lists them. */
function submodulePaths(top: string): string[] {
  try {
    const text = readWorkspaceFile(join(top, '.gitmodules')).toString('utf8');
    return text.split('\n').flatMap((line) => {
      const [name = '', ...value] = line.split('=');
      return name.trim() === 'path' && value.length > 0 ? [value.join('=').trim()] : [];
    });
  } catch {
    // Without a readable list, there are no submodules.
    return [];
  }
}
