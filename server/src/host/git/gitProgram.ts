import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { GIT_MISSING, GitProblem } from './gitProblem.ts';

const NAME = process.platform === 'win32' ? 'git.exe' : 'git';

/** The folders of the search path, without those that depend on the current folder, which may be a stranger's. */
export function searchPath(): string[] {
  return (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
}

/** The absolute path of git on this machine. Throws a GitProblem if it is not on the search path. */
export function gitProgram(): string {
  const program = searchPath()
    .map((folder) => join(folder, NAME))
    .find(isProgram);
  if (program === undefined) throw new GitProblem('missing', GIT_MISSING);
  return program;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
