import type { DocumentChange, Position, Problem, WorkspaceView } from '../core/index.ts';

/** The changes of all fixes that may be made without asking, as far as they do not stand in each other's way. */
export function safeChanges(problems: readonly Problem[], workspace: WorkspaceView): DocumentChange[] {
  const accepted: DocumentChange[] = [];
  /** The accepted changes by the lines that they touch. */
  const byLine = new Map<string, DocumentChange[]>();
  for (const problem of problems) {
    const changes = problem.rule.fixes?.(problem, workspace).find(({ safe }) => safe)?.changes ?? [];
    if (changes.some((change) => neighbours(change, byLine).some((other) => collide(change, other))))
      continue;
    for (const change of changes) {
      accepted.push(change);
      for (const key of linesOf(change)) byLine.set(key, [...(byLine.get(key) ?? []), change]);
    }
  }
  return accepted;
}

function neighbours(change: DocumentChange, byLine: ReadonlyMap<string, DocumentChange[]>): DocumentChange[] {
  return linesOf(change).flatMap((key) => byLine.get(key) ?? []);
}

function linesOf({ path, range: { start, end } }: DocumentChange): string[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => `${start.line + index} ${path}`);
}

/** Two changes that meet, be it in one point, could undo each other: the next round takes the second. */
function collide({ range: left }: DocumentChange, { range: right }: DocumentChange): boolean {
  return isUpTo(left.start, right.end) && isUpTo(right.start, left.end);
}

function isUpTo(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.column <= right.column);
}
