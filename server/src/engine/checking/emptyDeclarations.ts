import type { Fact } from '../index/facts.ts';
import type { Name } from '../index/frameworkFacts.ts';
import { propertyOf } from '../syntax/ownProperty.ts';
import type { StatementKind } from '../syntax/statement.ts';
import { holdsAny } from './ownLines.ts';
import type { WorkspaceView } from './rule.ts';

/**
 * The declarations of the name as a `kind` without any of `kinds` under it. Retired elements may be empty, and so may
 * elements of an adaptation, which can be filled by moves.
 */
export function emptyDeclarations(
  { name, declarations, targets }: Name,
  kind: StatementKind,
  kinds: readonly StatementKind[],
  workspace: WorkspaceView,
): readonly Fact[] {
  const declared = [...declarations].filter((fact) => fact.kind === kind);
  if (declared.length === 0) return declared;
  if ([...targets].some(({ statement }) => statement.into?.text === name)) return [];
  return declared.filter((fact) => {
    const node = workspace.nodeOf(fact);
    return node !== undefined && !holdsAny(node, kinds) && propertyOf(node, 'retired') === undefined;
  });
}
