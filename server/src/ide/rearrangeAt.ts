import type { Workspace } from '../engine/index.ts';
import {
  chosenAt,
  type Rearrangement,
  rearrange,
  sharesColumn,
  WAYS,
  type Way,
} from '../engine/refactor/index.ts';
import type { Selection } from './actions/action.ts';
import { conflictRefusal } from './conflictRefusal.ts';

/**
 * Moves the selected lines one step, like the keys of an outliner. `'refused'` if they cannot go there; undefined if the
 * editor should do what the key does elsewhere: there is nothing to move, or lines that belong together do not start in
 * the same column, or there is a merge conflict in the file, which has to be corrected by hand.
 */
export function rearrangeAt(
  engine: Workspace,
  { path, range }: Selection,
  way: Way,
): Rearrangement | 'refused' | undefined {
  const document = conflictRefusal(engine, [path]) === undefined ? engine.document(path) : undefined;
  const chosen = document && chosenAt(path, document, range);
  if (chosen === undefined || !WAYS.includes(way)) return undefined;
  return rearrange(chosen, way) ?? (sharesColumn(chosen.parent) ? 'refused' : undefined);
}
