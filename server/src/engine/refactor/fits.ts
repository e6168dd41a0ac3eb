import { fragmentIn, ON_ITS_OWN } from '../model/fragments.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { mayStandIn, type Place, placeOf } from '../syntax/places.ts';

/**
 * Whether a node in `from` is allowed in `to` with its content: nothing would be misplaced, and no sub-competence would
 * lose its lead-in.
 */
export function fits(node: SyntaxNode, to: Place, from: Place): boolean {
  const { statement } = node;
  if (statement === undefined || !mayStandIn(statement.kind, to)) return false;
  if (statement.kind === 'item' && ON_ITS_OWN.has(to) && !ON_ITS_OWN.has(from)) {
    if (statement.text !== undefined && fragmentIn(statement.text)) return false;
  }
  const inside = placeOf(statement, to);
  const before = placeOf(statement, from);
  return inside === before || node.children.every((child) => fits(child, inside, before));
}
