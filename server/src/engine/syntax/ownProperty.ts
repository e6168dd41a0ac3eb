import type { SyntaxNode } from './nest.ts';
import type { Statement } from './statement.ts';

/** Whether a statement is a property with that name. */
export function isProperty(statement: Statement | undefined, name: string): boolean {
  return statement?.kind === 'property' && statement.keyword?.text === name;
}

/** The property with that name directly under the node, of several the first; undefined if there is none. */
export function propertyOf(node: SyntaxNode | undefined, name: string): Statement | undefined {
  return node?.children.find(({ statement }) => isProperty(statement, name))?.statement;
}
