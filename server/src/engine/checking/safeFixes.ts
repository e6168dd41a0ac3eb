import type { Position } from '../text/span.ts';
import type { DocumentChange, Problem, WorkspaceView } from './rule.ts';

/** A fix that can be applied without asking, with its problem. */
export interface SafeFix {
  readonly problem: Problem;
  readonly changes: readonly DocumentChange[];
}

/**
 * The fixes that can be applied together without asking: the best one for each problem, without those that touch an
 * earlier one, which can be applied in another round. `mayChange` decides which documents may be changed. The editor and
 * the command line both take their automatic fixes from here.
 */
export function safeFixes(
  problems: Iterable<Problem>,
  workspace: WorkspaceView,
  mayChange: (path: string) => boolean = () => true,
): SafeFix[] {
  const accepted: SafeFix[] = [];
  /** The accepted changes, indexed by the lines that they touch. */
  const byLine = new Map<string, DocumentChange[]>();
  for (const problem of problems) {
    const fix = problem.rule.fixes?.(problem, workspace).find(({ safe }) => safe);
    if (!fix?.changes.length || fix.changes.some(({ path }) => !mayChange(path))) continue;
    if (fix.changes.some((change) => collidesWithAny(change, byLine))) continue;
    accepted.push({ problem, changes: fix.changes });
    for (const change of fix.changes) {
      for (const key of linesOf(change)) {
        const known = byLine.get(key);
        if (known) known.push(change);
        else byLine.set(key, [change]);
      }
    }
  }
  return accepted;
}

function collidesWithAny(change: DocumentChange, byLine: ReadonlyMap<string, DocumentChange[]>): boolean {
  return linesOf(change).some((key) => byLine.get(key)?.some((other) => collide(change, other)));
}

function linesOf({ path, range: { start, end } }: DocumentChange): string[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => `${start.line + index} ${path}`);
}

/** Changes that touch, even at one point, could undo each other; the second has to wait for the next round. */
function collide({ range: left }: DocumentChange, { range: right }: DocumentChange): boolean {
  return isUpTo(left.start, right.end) && isUpTo(right.start, left.end);
}

function isUpTo(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.column <= right.column);
}
