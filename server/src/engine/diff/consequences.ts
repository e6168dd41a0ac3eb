import { printStatement } from '../syntax/print.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Change, ChangeType } from './change.ts';
import type { Entry, Version } from './entry.ts';
import type { FrameworkComparison } from './frameworkComparison.ts';

/**
 * Finds the changes of a framework that nobody made in its own files, because they follow from changes of the
 * frameworks it includes or adapts. For example, an amendment may have lost its target, so that an omitted element is
 * back.
 */
export function consequencesIn(comparison: FrameworkComparison): (change: Change) => boolean {
  const { before, after } = comparison;
  // If the files are unchanged, all differences come from other frameworks.
  if (isSame(before.lines, after.lines)) return () => true;
  const gone = linesOnlyIn(before, after);
  const come = linesOnlyIn(after, before);
  const own = new Set([...before.paths, ...after.paths]);
  return (change) => {
    const old = change.before === undefined ? undefined : before.entries[change.before];
    const now = change.after === undefined ? undefined : after.entries[change.after];
    if (change.kind === 'line') return come.has(change.to?.text ?? '') || gone.has(change.from?.text ?? '');
    if (speaksThrough(old, come) || speaksThrough(now, gone)) return true;
    const isForeign = [old, now].every(
      (entry) => entry?.site && !own.has(entry.site.path) && !entry.site.amendedBy,
    );
    return isForeign && UNAMENDED.has(change.type);
  };
}

/** Changes of an inherited element that the files of this framework do not mention. */
const UNAMENDED: ReadonlySet<ChangeType> = new Set<ChangeType>([
  'moved',
  'reordered',
  'reworded',
  'retitled',
  'renamed-id',
  'section-changed',
]);

/** Lines that have no target in one version and have one in the other. */
function linesOnlyIn(version: Version, other: Version): ReadonlySet<string> {
  const remarks = new Set(other.remarks.map(({ text }) => text));
  const fresh = version.remarks.filter(({ text, isComment }) => !isComment && !remarks.has(text));
  if (fresh.length === 0) return NO_LINES;
  const lines = new Set(other.lines.map((line) => line.trim()));
  return new Set(fresh.map(({ text }) => text).filter((text) => lines.has(text)));
}

const NO_LINES: ReadonlySet<string> = new Set();

/** Whether an entry was declared, or amended, by one of `lines`. */
function speaksThrough(entry: Entry | undefined, lines: ReadonlySet<string>): boolean {
  const { node, amendedBy } = entry?.site ?? {};
  const said = (statement: Statement | undefined): boolean =>
    statement !== undefined && lines.has(printStatement(statement));
  return said(node?.statement) || said(amendedBy?.statement);
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((line, index) => line === right[index]);
}
