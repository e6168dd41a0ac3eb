import { placeIn } from '../syntax/places.ts';
import type { StatementKind } from '../syntax/statement.ts';
import { blockOf } from './block.ts';
import { type Chosen, firstChosen, sharesColumn } from './chosen.ts';
import { fits } from './fits.ts';
import { moveBlock, type Rearrangement } from './rearrangement.ts';

/** Statements that only make sense under their parent, and the first line of a file. */
const BOUND: ReadonlySet<StatementKind> = new Set<StatementKind>(['property', 'framework', 'part']);

/** Whether everything selected can get another parent. */
export function mayLeave({ nodes }: Chosen): boolean {
  return nodes.every(({ statement }) => statement !== undefined && !BOUND.has(statement.kind));
}

/**
 * Moves the selection with its content one level out, directly after its parent. Later siblings stay. Undefined when it is
 * not allowed there.
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
  const columns = statement.indentation - firstChosen(chosen).indentation;
  return moveBlock(document, block, blockOf(document, parent).end, columns);
}

/** Outside its domain, an activity only has one if it names it with `in`. */
export function losesDomain({ nodes }: Chosen): boolean {
  return nodes.some(({ statement }) => statement?.kind === 'activity' && statement.into === undefined);
}
