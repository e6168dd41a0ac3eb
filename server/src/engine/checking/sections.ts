import type { SyntaxNode } from '../syntax/nest.ts';
import type { SectionKind } from '../syntax/statement.ts';

/** The sections of one kind directly under an activity. */
export function sectionsOf(activity: SyntaxNode, kind: SectionKind): readonly SyntaxNode[] {
  return activity.children.filter(({ statement }) => statement?.kind === kind);
}

/** The competences of a section and its groups, without their sub-competences. */
export function* statementsIn(node: SyntaxNode): Iterable<SyntaxNode> {
  for (const child of node.children) {
    if (child.statement?.kind === 'item') yield child;
    else if (child.statement?.kind === 'group') yield* statementsIn(child);
  }
}
