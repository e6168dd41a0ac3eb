import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { below, patternsOf } from './ignorePatterns.ts';
import { companionAt } from './links.ts';
import { foldersFrom, slashed } from './paths.ts';
import { readWorkspaceFile } from './readFile.ts';
import { isMissing, reasonOf } from './reason.ts';

/** Called with a file or folder that cannot be read, and the reason, in words that follow its path. */
export type ReportUnreadable = (location: string, reason: string) => void;

/** The patterns of the .gitignore files on the path to a folder. */
export interface Ignores {
  ignores(location: string, folder: boolean): boolean;
  /** The folder that all patterns are relative to. */
  readonly base: string;
  /** Undefined until there is a .gitignore. */
  readonly matcher: Ignore | undefined;
}

export const GITIGNORE = '.gitignore';

/** The patterns that apply in `folder`, from the .gitignore files above it up to the root of its repository. */
export function ignoresAt(folder: string, report: ReportUnreadable): Ignores {
  const above = foldersAbove(folder);
  const base = above.at(-1) ?? folder;
  const ignores = [...above]
    .reverse()
    .reduce((outer, each) => enterFolder(outer, each, report), ignoresOf(base));
  // A folder that was named is searched even if git ignores it.
  return ignores.ignores(folder, true) ? ignoresOf(folder) : ignores;
}

/** The same, with the .gitignore file of a folder that is now searched, if it has one. */
export function enterFolder(above: Ignores, folder: string, report: ReportUnreadable): Ignores {
  const patterns = readPatterns(join(folder, GITIGNORE), report);
  if (patterns.length === 0) return above;
  const prefix = slashed(relative(above.base, folder));
  // git respects the case of names if the file system does.
  const matcher = ignore({ ignorecase: process.platform === 'win32' || process.platform === 'darwin' });
  if (above.matcher) matcher.add(above.matcher);
  return ignoresOf(above.base, matcher.add(patterns.map((pattern) => below(prefix, pattern))));
}

/** The folders above a folder up to the root of its repository, the nearest first; none for the root, or without one. */
export function foldersAbove(folder: string): string[] {
  const folders = foldersFrom(folder);
  const root = folders.findIndex((each) => existsSync(join(each, '.git')));
  return folders.slice(1, root + 1);
}

function ignoresOf(base: string, matcher?: Ignore): Ignores {
  return {
    base,
    matcher,
    ignores(location, folder) {
      const path = slashed(relative(base, location));
      return matcher !== undefined && path !== '' && matcher.ignores(folder ? `${path}/` : path);
    },
  };
}

function readPatterns(location: string, report: ReportUnreadable): string[] {
  try {
    const real = companionAt(location);
    return real === undefined ? [] : patternsOf(readWorkspaceFile(real).toString('utf8'));
  } catch (error) {
    if (!isMissing(error)) report(location, reasonOf(error));
    return [];
  }
}
