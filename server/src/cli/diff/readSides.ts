import { GitProblem } from '../../files/git/gitProblem.ts';
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
 * Reads what is to be compared. Named by options, revisions are revisions whatever they look like, and names are paths.
 * Otherwise what is there as a file or a folder is that, and anything else is a revision.
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

/** What HEAD has at a path where nothing is any more, and nothing; undefined of any other name. */
async function goneSides(name: string, complaints: Complaints): Promise<Sides | undefined> {
  if (name === '') return undefined;
  try {
    const before = await revisionSide('HEAD', [name]);
    return before.asked.size > 0 ? [before, workingSide([], complaints)] : undefined;
  } catch (error) {
    // No path of this repository, or no repository: whether it is a revision, git will say.
    if (error instanceof GitProblem) return undefined;
    throw error;
  }
}

/** A revision; what is wrong with its name says whose name it is. */
async function named(name: string, scope: readonly string[]): Promise<VersionSide> {
  try {
    return await revisionSide(name, scope);
  } catch (error) {
    throw Object.assign(error as Error, { subject: name });
  }
}

/** What is gone from disk by now was all removed, and is no name to complain of. */
function present(names: readonly string[]): readonly string[] {
  return names.filter(isThere);
}
