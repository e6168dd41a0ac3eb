import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isSameFileKind } from './fileKind.ts';
import { FileProblem } from './fileProblem.ts';
import { foldersFrom } from './paths.ts';
import { isMissing } from './reason.ts';

export const DANGLING = 'a broken symbolic link';

/** Where a file or folder really is; of one that is not there, or out of reach, where it would be. */
export function realLocation(location: string): string {
  try {
    return realpathSync.native(location);
  } catch {
    // What is wrong with it, those tell who read or write it.
    const above = dirname(location);
    return above === location ? location : join(realLocation(above), basename(location));
  }
}

/** Where links in a folder may lead: into its repository, or into the folder itself where there is none. Real paths. */
export function homeOf(folder: string): string {
  const real = realLocation(folder);
  return foldersFrom(real).find((each) => existsSync(join(each, '.git'))) ?? real;
}

/** Whether a real path is that of one of the folders, or of something in them. */
export function isWithin(real: string, homes: readonly string[]): boolean {
  // The root of a file system ends in a separator already.
  return homes.some((home) => real === home || real.startsWith(home.endsWith(sep) ? home : home + sep));
}

/**
 * Where a path that was named really leads, when links on its way take it somewhere else: out of the current folder and
 * its repository, or out of its own folder when it is not below the current one. Undefined when they do not.
 */
export function leadsOutTo(location: string): string | undefined {
  const here = resolve();
  const home = homeOf(isWithin(location, [here]) ? here : dirname(location));
  const real = realLocation(location);
  return isWithin(real, [home]) ? undefined : real;
}

/** Refuses a link that was found and not named, and leads out of `homes` or to a file of another kind. */
export function expectInside(location: string, real: string, homes: readonly string[]): void {
  if (!isWithin(real, homes)) throw new FileProblem(leadsOutside(real));
  if (!isSameFileKind(basename(location), basename(real)))
    throw new FileProblem(
      `a symbolic link to ${basename(real)}, a file of another kind, so it was not followed`,
    );
}

/** Why a link is not followed that was found, and leads out of what was named. */
export function leadsOutside(real: string): string {
  return `a symbolic link to ${real}, outside the repository, so it was not followed; to read that, name it directly`;
}

/**
 * Where to read a file that nobody named, such as `competence.json`; undefined when there is none. Throws a FileProblem
 * for a link that leads nowhere, out of the folder and its repository, or to a file of another name.
 */
export function companionAt(location: string): string | undefined {
  const stats = lstatSync(location, { throwIfNoEntry: false });
  if (!stats?.isSymbolicLink()) return stats && location;
  try {
    const real = realpathSync.native(location);
    expectInside(location, real, [homeOf(dirname(location))]);
    return real;
  } catch (error) {
    throw isMissing(error) ? new FileProblem(DANGLING) : error;
  }
}
