import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isSameFileKind } from './fileKind.ts';
import { FileProblem } from './fileProblem.ts';
import { foldersFrom } from './paths.ts';
import { isMissing } from './reason.ts';

export const DANGLING = 'a broken symbolic link';

/** The real path of a file or folder; if it does not exist or is inaccessible, the path it would have. */
export function realLocation(location: string): string {
  try {
    return realpathSync.native(location);
  } catch {
    // Errors are reported when it is read or written.
    const above = dirname(location);
    return above === location ? location : join(realLocation(above), basename(location));
  }
}

/**
 * The folders that links in a folder may lead to: its repository or, if there is none, the folder itself. Real paths.
 */
export function homeOf(folder: string): string {
  const real = realLocation(folder);
  return foldersFrom(real).find((each) => existsSync(join(each, '.git'))) ?? real;
}

/** Whether a real path is one of the folders, or inside one. */
export function isWithin(real: string, homes: readonly string[]): boolean {
  // The root of a file system ends in a separator already.
  return homes.some((home) => real === home || real.startsWith(home.endsWith(sep) ? home : home + sep));
}

/**
 * The target of a named path if links take it outside: out of the current folder and its repository or, for a path that
 * is not below the current folder, out of its own folder. Otherwise undefined.
 */
export function leadsOutTo(location: string): string | undefined {
  const here = resolve();
  const home = homeOf(isWithin(location, [here]) ? here : dirname(location));
  const real = realLocation(location);
  return isWithin(real, [home]) ? undefined : real;
}

/** Refuses a link that was found, not named, if it leads outside `homes` or to a file of another kind. */
export function expectInside(location: string, real: string, homes: readonly string[]): void {
  if (!isWithin(real, homes)) throw new FileProblem(leadsOutside(real));
  if (!isSameFileKind(basename(location), basename(real)))
    throw new FileProblem(
      `a symbolic link to ${basename(real)}, a file of another kind, so it was not followed`,
    );
}

/** The reason why a link that was found is not followed outside the named folders. */
export function leadsOutside(real: string): string {
  return `a symbolic link to ${real}, outside the repository, so it was not followed; to read that, name it directly`;
}

/**
 * The location of a file that nobody named, such as `competence.json`; undefined if there is none. Throws a FileProblem
 * for a link that is broken, leads out of the folder and its repository, or leads to a file with another name.
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
