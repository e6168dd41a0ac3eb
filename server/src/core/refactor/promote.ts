import { placeIn } from '../syntax/places.ts';
import type { StatementKind } from '../syntax/statement.ts';
import { blockOf } from './block.ts';
import { type Chosen, firstOf, sharesColumn } from './chosen.ts';
import { fits } from './fits.ts';
import { moveBlock, type Rearrangement } from './rearrangement.ts';

/** What speaks of the line that it stands under, and of no other; and the first line of a file. */
const BOUND: ReadonlySet<StatementKind> = new Set<StatementKind>(['property', 'framework', 'part']);

/** Whether all that is chosen may come to stand in another line than now. */
export function mayLeave({ nodes }: Chosen): boolean {
  return nodes.every(({ statement }) => statement !== undefined && !BOUND.has(statement.kind));
}

/**
 * Takes what is chosen one level out, with all that stands under it: right after what it stood in. What came after it
 * there stays there. Undefined where it cannot stand further out.
 */
export function promote(chosen: Chosen): Rearrangement | undefined {
  const { document, nodes, parent, ancestors, place, block } = chosen;
  const outer = ancestors.at(-2);
  if (parent.statement === undefined || outer === undefined || !mayLeave(chosen)) return undefined;
  if (!sharesColumn(parent) || !sharesColumn(outer)) return undefined;
  const outside = placeIn(ancestors.slice(0, -1));
  if (!nodes.every((node) => fits(node, outside, place))) return undefined;
  const { statement } = parent;
  if (ancestors.length === 2 && losesDomain(chosen)) return undefined;
  const columns = statement.indentation - firstOf(chosen).indentation;
  return moveBlock(document, block, blockOf(document, parent).end, columns);
}

/** Out of its domain an activity would stand in none, unless it says in which. */
export function losesDomain({ nodes }: Chosen): boolean {
  return nodes.some(({ statement }) => statement?.kind === 'activity' && statement.into === undefined);
}
