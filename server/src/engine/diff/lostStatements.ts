import { printStatement } from '../syntax/print.ts';
import type { Change } from './change.ts';
import type { FrameworkComparison } from './frameworkComparison.ts';

/**
 * Marks the statements of a framework's own files that are still written there but have no place any more, because what
 * they are placed by in a base has gone. Nobody removed them, so a reviewer must see them first.
 */
export function withLostStatements(comparison: FrameworkComparison, changes: readonly Change[]): Change[] {
  const own = new Set(comparison.before.paths);
  if (!changes.some((change) => isOwnRemoval(change, own))) return [...changes];
  // Lines without an effect are kept as remarks.
  const written = new Set(comparison.after.remarks.map(({ text }) => text));
  return changes.map((change) => {
    const statement = change.nodes.before?.statement;
    if (!isOwnRemoval(change, own) || !statement || !written.has(printStatement(statement))) return change;
    return { ...change, attention: [...change.attention, { kind: 'lost', before: '', after: '' }] };
  });
}

/** Whether nobody removed a statement, and it is gone all the same. */
export function isLost({ attention }: Change): boolean {
  return attention.some(({ kind }) => kind === 'lost');
}

function isOwnRemoval({ type, from }: Change, own: ReadonlySet<string>): boolean {
  return type === 'removed' && from !== undefined && own.has(from.file);
}
