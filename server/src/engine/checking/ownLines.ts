import type { SyntaxNode } from '../syntax/nest.ts';
import type { StatementKind } from '../syntax/statement.ts';

/**
 * Whether a statement of one of `kinds` is directly under the node. An unknown line counts too: it has its own problem,
 * and may be what the author meant.
 */
export function holdsAny(node: SyntaxNode, kinds: readonly StatementKind[]): boolean {
  return node.children.some(({ statement, children }) => {
    if (statement === undefined) return false;
    const isUnclear = statement.kind === 'property' && children.length > 0;
    return isUnclear || statement.kind === 'unknown' || kinds.includes(statement.kind);
  });
}
