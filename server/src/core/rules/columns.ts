import type { SyntaxNode } from '../syntax/nest.ts';
import type { Site } from './rule.ts';

/** Steps of indentation that authors use, the likeliest first. */
export const USUAL_STEPS: readonly number[] = [2, 4];

/** A line that does not share the column of those beside it. */
export interface Stray {
  readonly node: SyntaxNode;
  /** The column that the lines beside it share. */
  readonly column: number;
}

/**
 * The children of a node that stand in another column than the others. The column of most is right; where as many
 * stand in one as in the other, that which is a usual step from the parent is.
 */
export function straysAmong({ node: { statement, children } }: Site): readonly Stray[] {
  // Each next child stands as deep as the one before it, or less deep: else it would stand under that one.
  const first = children[0]?.statement?.indentation;
  if (first === undefined || first === children.at(-1)?.statement?.indentation) return [];
  const column = sharedColumn(children, statement?.indentation);
  return children.flatMap((node) => (node.statement?.indentation === column ? [] : { node, column }));
}

function sharedColumn(children: readonly SyntaxNode[], parent: number | undefined): number {
  const counts = new Map<number, number>();
  for (const { statement } of children) {
    const column = statement?.indentation ?? 0;
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  // The lines at the top of a file stand at its margin, if any of them does.
  if (parent === undefined && counts.has(0)) return 0;
  const most = Math.max(...counts.values());
  const columns = [...counts.keys()].filter((column) => counts.get(column) === most);
  const usual = USUAL_STEPS.map((step) => (parent ?? -step) + step).find((column) =>
    columns.includes(column),
  );
  return usual ?? columns[0] ?? 0;
}
