import type { Workspace } from '../../engine/index.ts';
import { unmetVersion } from '../../engine/rules/index.ts';
import type { Sides } from './readSides.ts';

/**
 * A sentence for each framework whose new version is outside of a range with which another one uses it, and was not
 * before.
 */
export function notesOnRanges([before, after]: Sides): string[] {
  const known = new Set(unmetIn(before.workspace));
  return [...new Set(unmetIn(after.workspace))].filter((note) => !known.has(note));
}

function unmetIn(workspace: Workspace): string[] {
  const notes: string[] = [];
  for (const { id } of workspace.frameworks()) {
    for (const link of workspace.facts(id)?.outgoing ?? [])
      unmetVersion.check(
        link,
        workspace,
        ({ message }) => notes.push(`in '${id}': ${message}`),
        () => ({}),
      );
  }
  return notes;
}
