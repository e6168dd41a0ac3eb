import type { SyntaxNode } from '../syntax/nest.ts';
import type { LocatedNode } from './rule.ts';

/** Steps of indentation that authors use, the most common first. */
export const USUAL_STEPS: readonly number[] = [2, 4];

/** A line that is not aligned with its siblings. */
export interface Stray {
  readonly node: SyntaxNode;
  /** The column of its siblings, from 0. */
  readonly column: number;
}

/**
 * The children of a node that are not aligned with the others. The column of the majority is right; in a tie, the one
 * that is a usual step from the parent.
 */
export function straysAmong({ node: { statement, children } }: LocatedNode): readonly Stray[] {
  // Children never get deeper from one to the next: a deeper line would be under the one before it.
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
  // If any line at the top of a file is not indented, none of them should be.
  if (parent === undefined && counts.has(0)) return 0;
  const most = Math.max(...counts.values());
  const columns = [...counts.keys()].filter((column) => counts.get(column) === most);
  const usual = USUAL_STEPS.map((step) => (parent ?? -step) + step).find((column) =>
    columns.includes(column),
  );
  return usual ?? columns[0] ?? 0;
}
