import { GitProblem } from '../../host/git/gitProblem.ts';
import type { Complaints } from '../complaints.ts';
import { isThere, pathSide, revisionSide, type VersionSide, workingSide } from './sides.ts';

export interface Revisions {
  readonly from?: string;
  readonly to?: string;
}

/** The old version and the new one. */
export type Sides = readonly [VersionSide, VersionSide];

const HERE: readonly string[] = ['.'];
const RANGE = /^(.+?)\.\.(.+)$/s;

/**
 * Reads the two versions. With the options `from` and `to`, these are revisions, and all names are paths. Otherwise, a
 * name that exists as a file or folder is a path, and any other name is a revision.
 */
export async function readSides(
  names: readonly string[],
  { from, to }: Revisions,
  complaints: Complaints,
): Promise<Sides> {
  if (from !== undefined) {
    const scope = names.length > 0 ? names : HERE;
    const before = await named(from, scope);
    return [before, to === undefined ? workingSide(present(scope), complaints) : await named(to, scope)];
  }
  const [old, now] = names;
  if (old === undefined) return [await named('HEAD', HERE), workingSide(HERE, complaints)];
  if (now === undefined) return readOne(old, complaints);
  const paths = [old, now].filter(isThere);
  if (paths.length === 2) return [pathSide(old, complaints), pathSide(now, complaints)];
  const scope = paths.length > 0 ? paths : HERE;
  const side = (name: string): Promise<VersionSide> | VersionSide =>
    isThere(name) ? workingSide([name], complaints) : named(name, scope);
  return [await side(old), await side(now)];
}

async function readOne(name: string, complaints: Complaints): Promise<Sides> {
  if (isThere(name)) return [await named('HEAD', [name]), workingSide([name], complaints)];
  const [, from, to] = RANGE.exec(name) ?? [];
  if (from !== undefined && to !== undefined) return [await named(from, HERE), await named(to, HERE)];
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
    const before = await revisionSide('HEAD', [name]);
    return before.asked.size > 0 ? [before, workingSide([], complaints)] : undefined;
  } catch (error) {
    // Not a path of this repository, or not a repository. The caller reports whether it is a revision.
    if (error instanceof GitProblem) return undefined;
    throw error;
  }
}

/** Reads a revision. Errors carry its name, so that the message can mention it. */
async function named(name: string, scope: readonly string[]): Promise<VersionSide> {
  try {
    return await revisionSide(name, scope);
  } catch (error) {
    throw Object.assign(error as Error, { subject: name });
  }
}

/** The names that exist. A path that was deleted from disk counts as removed, and is not an error. */
function present(names: readonly string[]): readonly string[] {
  return names.filter(isThere);
}
