import type { Workspace } from '../engine/index.ts';
import { memo } from '../engine/memo.ts';
import { documentConflicts } from '../engine/syntax/index.ts';

const conflictsOf = memo(documentConflicts);

/**
 * Why files cannot be edited by a command, for the author: one of them has an unresolved merge conflict, so that no edit
 * of it would be certain. Undefined if none has.
 */
export function conflictRefusal(engine: Workspace, paths: Iterable<string>): string | undefined {
  for (const path of paths) {
    const document = engine.document(path);
    const [conflict] = document ? conflictsOf(document) : [];
    if (conflict === undefined) continue;
    const { first, last } = conflict;
    const lines = first === last ? `line ${first + 1}` : `lines ${first + 1} to ${last + 1}`;
    const name = path.slice(path.lastIndexOf('/') + 1);
    return `'${name}' has an unresolved merge conflict (${lines}), so nothing was changed. Keep the lines that are right, delete the conflict markers, and try again.`;
  }
  return undefined;
}
