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

/**
 * Moves the selected lines one step, like the keys of an outliner. `'refused'` if they cannot go there; undefined if the
 * editor should do what the key does elsewhere: there is nothing to move, or lines that belong together do not start in
 * the same column, which has to be corrected by hand.
 */
export function rearrangeAt(
  engine: Workspace,
  { path, range }: Selection,
  way: Way,
): Rearrangement | 'refused' | undefined {
  const document = engine.document(path);
  const chosen = document && chosenAt(path, document, range);
  if (chosen === undefined || !WAYS.includes(way)) return undefined;
  return rearrange(chosen, way) ?? (sharesColumn(chosen.parent) ? 'refused' : undefined);
}
