import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIGURATION } from './fileKind.ts';
import { hasGit } from './git/repository.ts';
import { foldersFrom } from './paths.ts';

/** The nearest folder with a configuration: `folder` itself or one above it. This is the workspace. */
export function workspaceOf(folder: string): string | undefined {
  return foldersFrom(folder).find((each) => existsSync(join(each, CONFIGURATION)));
}

/**
 * The nearest folder that has its own configuration, or is the top of a repository or of a work tree: `folder` itself or
 * one above it. Copies of a framework with different roots are different checkouts, and are not checked together.
 */
export function rootOf(folder: string): string | undefined {
  return foldersFrom(folder).find((each) => existsSync(join(each, CONFIGURATION)) || hasGit(each));
}

/**
 * The folders that may contain what the files in a folder refer to, in the order in which they are searched: only the
 * workspace, if there is one; otherwise the folders up to the top of the repository or, without a repository, to `limit`.
 *
 * @param isSearched whether everything in the folder itself is known already
 * @param limit a folder above; `folder` itself by default
 */
export function foldersToSearch(folder: string, isSearched: boolean, limit = folder): string[] {
  const workspace = workspaceOf(folder);
  if (workspace !== undefined) return isSearched && workspace === folder ? [] : [workspace];
  const folders = foldersFrom(folder);
  const repository = folders.findIndex((each) => existsSync(join(each, '.git')));
  const last = repository >= 0 ? repository : folders.indexOf(limit);
  return folders.slice(isSearched ? 1 : 0, Math.max(0, last) + 1);
}
