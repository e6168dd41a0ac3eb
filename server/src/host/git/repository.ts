import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { foldersFrom, slashed } from '../paths.ts';
import { GitProblem, NO_REPOSITORY } from './gitProblem.ts';

/** A repository, and a folder in its work tree. */
export interface RepositoryPlace {
  /** The top of the work tree: the absolute path, without links, of the folder that has `.git` in it. */
  readonly top: string;
  /** The path of the folder from there, with `/`; empty at the top. */
  readonly path: string;
}

/**
 * Finds the repository that a folder is in. Only `.git` counts, although git would also accept a folder that contains
 * the files of a repository, because a pull request can add those. Throws a GitProblem if there is none.
 *
 * @param folder an absolute path
 */
export function repositoryPlaceOf(folder: string): RepositoryPlace {
  const real = realPath(folder);
  const top = real === undefined ? undefined : foldersFrom(real).find(hasGit);
  if (real === undefined || top === undefined) throw new GitProblem('no-repository', NO_REPOSITORY);
  const path = slashed(relative(top, real));
  // The file system of a Mac may decompose letters with accents, which git composes.
  return { top, path: process.platform === 'darwin' ? path.normalize('NFC') : path };
}

/**
 * The top of the work tree that a file or folder is in: the nearest folder above it that has `.git` in it; undefined
 * if there is none.
 *
 * @param real an absolute path without links
 */
export function enclosingTop(real: string): string | undefined {
  return foldersFrom(dirname(real)).find(hasGit);
}

/**
 * Options that make git use only the repository at the top of the work tree, and no other work tree, whatever the
 * settings of the repository are.
 *
 * @param top as in `RepositoryPlace`
 */
export function environmentAt(top: string): Record<string, string> {
  return { GIT_CEILING_DIRECTORIES: dirname(top), GIT_WORK_TREE: top };
}

/**
 * The pathspec of all `.competence` files in a folder of the work tree and below it. It ignores the case of the
 * extension.
 */
export function frameworksIn({ path }: RepositoryPlace): string {
  const folder = path === '' ? '' : `${path.replace(/[\\*?[]/g, '\\$&')}/`;
  return `:(top,glob,icase)${folder}**/*.competence`;
}

function realPath(folder: string): string | undefined {
  try {
    return realpathSync.native(folder);
  } catch {
    return undefined;
  }
}

/**
 * Whether a folder is the top of a work tree. In a linked work tree or a submodule, `.git` is a file. Git ignores an
 * empty folder of that name.
 */
export function hasGit(folder: string): boolean {
  const git = statSync(join(folder, '.git'), { throwIfNoEntry: false });
  if (git?.isDirectory())
    return statSync(join(folder, '.git', 'HEAD'), { throwIfNoEntry: false }) !== undefined;
  return git?.isFile() === true;
}
