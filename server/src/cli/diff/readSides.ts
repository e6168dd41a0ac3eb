import { resolve } from 'node:path';
import { GitProblem } from '../../host/git/gitProblem.ts';
import { findIndex, findMergeBase, findRevision, type Revision } from '../../host/git/revision.ts';
import type { Complaints } from '../complaints.ts';
import { parseRange, type RevisionRange } from './revisionRange.ts';
import { isThere, pathSide, revisionSide, type VersionSide, workingSide } from './sides.ts';

export interface Revisions {
  readonly from?: string;
  readonly to?: string;
  /** Whether the new version is what is staged. */
  readonly staged?: boolean;
}

/** The old version and the new one. */
export type Sides = readonly [VersionSide, VersionSide];

const HERE: readonly string[] = ['.'];
const HEAD = 'HEAD';

/**
 * Reads the two versions. With the options `from`, `to` and `staged`, these are revisions, and all names are paths. A
 * range of revisions may be followed by paths. Otherwise, a name that exists as a file or folder is a path, and any
 * other name is a revision.
 */
export async function readSides(
  names: readonly string[],
  { from, to, staged = false }: Revisions,
  complaints: Complaints,
): Promise<Sides> {
  const scope = names.length > 0 ? names : HERE;
  if (staged)
    return [await named(from ?? HEAD, scope), await revisionSide(await findIndex(resolve()), scope)];
  if (from !== undefined)
    return [await named(from, scope), to === undefined ? present(scope, complaints) : await named(to, scope)];
  const [old, now] = names;
  if (old === undefined) return [await named(HEAD, HERE), workingSide(HERE, complaints)];
  const range = isThere(old) ? undefined : parseRange(old);
  if (range) return readRange(range, names.length > 1 ? names.slice(1) : HERE, complaints);
  if (now === undefined) return readOne(old, complaints);
  const paths = [old, now].filter(isThere);
  if (paths.length === 2) return [pathSide(old, complaints), pathSide(now, complaints)];
  const shared = paths.length > 0 ? paths : HERE;
  const side = (name: string): Promise<VersionSide> | VersionSide =>
    isThere(name) ? workingSide([name], complaints) : named(name, shared);
  return [await side(old), await side(now)];
}

async function readRange(
  { from, to, isFromMergeBase }: RevisionRange,
  scope: readonly string[],
  complaints: Complaints,
): Promise<Sides> {
  const old = await revision(from ?? HEAD);
  const now = await revision(to ?? HEAD);
  const start = isFromMergeBase ? await about(old.name, () => findMergeBase(old, now)) : old;
  const before = await about(old.name, () => revisionSide(start, scope));
  if (to === undefined) return [before, present(scope, complaints)];
  return [before, await about(now.name, () => revisionSide(now, scope))];
}

async function readOne(name: string, complaints: Complaints): Promise<Sides> {
  if (isThere(name)) return [await named(HEAD, [name]), workingSide([name], complaints)];
  try {
    return [await named(name, HERE), workingSide(HERE, complaints)];
  } catch (error) {
    const sides = await goneSides(name, complaints);
    if (sides) return sides;
    throw error;
  }
}

/** For a path that was deleted: HEAD's version of it and an empty one; undefined for any other name. */
async function goneSides(name: string, complaints: Complaints): Promise<Sides | undefined> {
  if (name === '') return undefined;
  try {
    const before = await revisionSide(await revision(HEAD), [name]);
    return before.asked.size > 0 ? [before, workingSide([], complaints)] : undefined;
  } catch (error) {
    // Not a path of this repository, or not a repository. The caller reports whether it is a revision.
    if (error instanceof GitProblem) return undefined;
    throw error;
  }
}

function revision(name: string): Promise<Revision> {
  return about(name, () => findRevision(name, resolve()));
}

async function named(name: string, scope: readonly string[]): Promise<VersionSide> {
  const found = await revision(name);
  return about(name, () => revisionSide(found, scope));
}

/** The result of `read`. Its errors carry the name of the revision, so that the message can mention it. */
async function about<Result>(name: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw Object.assign(error as Error, { subject: name });
  }
}

/** The working tree at those paths that exist. A path that was deleted from disk counts as removed, and is no error. */
function present(names: readonly string[], complaints: Complaints): VersionSide {
  return workingSide(names.filter(isThere), complaints);
}
