import { resolve } from 'node:path';
import { GitProblem } from '../../host/git/gitProblem.ts';
import { findRevision } from '../../host/git/revision.ts';
import type { Sides } from './readSides.ts';

/**
 * A sentence for each submodule at the requested paths whose commit differs between two versions. Its files are not
 * compared, so its changes would go unnoticed.
 */
export async function notesOnSubmodules([before, after]: Sides): Promise<string[]> {
  const paths = new Set([...(before.submodules?.keys() ?? []), ...(after.submodules?.keys() ?? [])]);
  const notes: string[] = [];
  for (const path of [...paths].sort()) {
    const old = before.submodules?.get(path);
    const now = after.submodules ? after.submodules.get(path) : await checkedOut(path);
    if (old === now || (now === undefined && after.submodules === undefined)) continue;
    const isMoved = old !== undefined && now !== undefined;
    const what = isMoved ? 'is at another commit' : old === undefined ? 'was added' : 'was removed';
    const advice = isMoved ? `. To see them, run in that folder: competence diff ${old}..${now}` : '';
    notes.push(`the submodule '${path}' ${what}; its changes are not shown here${advice}`);
  }
  return notes;
}

/** The commit at which a submodule is checked out; undefined if it is not. */
async function checkedOut(path: string): Promise<string | undefined> {
  try {
    return (await findRevision('HEAD', resolve(path))).commit;
  } catch (error) {
    if (error instanceof GitProblem) return undefined;
    throw error;
  }
}
