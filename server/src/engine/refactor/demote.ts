import { placeOf } from '../syntax/places.ts';
import { type Chosen, firstChosen, sharesColumn } from './chosen.ts';
import { fits } from './fits.ts';
import { columnIn, stepOf } from './insertion.ts';
import { mayLeave } from './promote.ts';
import { moveBlock, type Rearrangement } from './rearrangement.ts';

/**
 * Moves the selection with its content one level in, to the end of the statement directly above it. Undefined when it is
 * not allowed there.
 */
export function demote(chosen: Chosen): Rearrangement | undefined {
  const { document, nodes, parent, place, index, block } = chosen;
  const above = parent.children[index - 1];
  if (above?.statement === undefined || above.statement.kind === 'unknown' || !mayLeave(chosen))
    return undefined;
  if (!sharesColumn(parent) || !sharesColumn(above)) return undefined;
  const { statement } = above;
  const inside = placeOf(statement, place);
  if (!nodes.every((node) => fits(node, inside, place))) return undefined;
  if (statement.kind === 'domain' && nodes.some((node) => isElsewhere(node.statement?.into?.text))) {
    return undefined;
  }
  const columns = columnIn(above, stepOf(parent)) - firstChosen(chosen).indentation;
  return moveBlock(document, block, block.start, columns);

  /** An activity that names its domain with `in` cannot move into another one. */
  function isElsewhere(domain: string | undefined): boolean {
    return domain !== undefined && domain !== statement?.id?.text;
  }
}
