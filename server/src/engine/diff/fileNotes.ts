import type { SyntaxDocument } from '../syntax/document.ts';

/** Returns documents by path. */
export interface Texts {
  paths(): Iterable<string>;
  document(path: string): SyntaxDocument | undefined;
}

/** Changes in files that do not change the meaning. Paths are in alphabetical order. */
export interface FileNotes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The same lines in the same order: white space or blank lines differ. */
  readonly layout: readonly string[];
  /** The same lines in another order. */
  readonly order: readonly string[];
}

/** Finds differences between files that the comparison of frameworks does not report. */
export function noteFiles(before: Texts, after: Texts): FileNotes {
  const old = new Set(before.paths());
  const now = new Set(after.paths());
  const both = [...old].filter((path) => now.has(path)).sort();
  const layout: string[] = [];
  const order: string[] = [];
  for (const path of both) {
    const [left, right] = [before.document(path), after.document(path)];
    if (left === undefined || right === undefined) continue;
    if (isSameText(left, right)) continue;
    const [lines, others] = middles(linesIn(left), linesIn(right));
    if (hasSameLines(lines, others)) layout.push(path);
    else if (hasSameLines(...rest(lines, others))) order.push(path);
  }
  return {
    added: [...now].filter((path) => !old.has(path)).sort(),
    removed: [...old].filter((path) => !now.has(path)).sort(),
    layout,
    order,
  };
}

function linesIn({ statements }: SyntaxDocument): string[] {
  const lines: string[] = [];
  for (const { kind, source } of statements) if (kind !== 'blank') lines.push(source);
  return lines;
}

/** Whether all lines are the same. How lines end does not count, because git may change that in the working tree. */
function isSameText({ statements: left }: SyntaxDocument, { statements: right }: SyntaxDocument): boolean {
  if (left.length !== right.length) return false;
  const others = right[Symbol.iterator]();
  for (const { source, end } of left) {
    const { value } = others.next();
    if (source !== value?.source || (end === '') !== (value.end === '')) return false;
  }
  return true;
}

/** Whether two lists are the same, ignoring white space. */
function hasSameLines(left: readonly string[], right: readonly string[]): boolean {
  return (
    left.length === right.length &&
    left.every((line, index) => line === right[index] || plain(line) === plain(right[index] ?? ''))
  );
}

/** Two lists without their common beginning and end. */
function middles(left: readonly string[], right: readonly string[]): [readonly string[], readonly string[]] {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return [left.slice(start, left.length - end), right.slice(start, right.length - end)];
}

/** The items that only one of two lists contains, each in alphabetical order. Usually there are very few. */
function rest(left: readonly string[], right: readonly string[]): [string[], string[]] {
  const counts = new Map<string, number>();
  for (const line of right) counts.set(line, (counts.get(line) ?? 0) + 1);
  const only: string[] = [];
  for (const line of left) {
    const count = counts.get(line) ?? 0;
    if (count > 0) counts.set(line, count - 1);
    else only.push(plain(line));
  }
  const others = [...counts].flatMap(([line, count]) => Array.from({ length: count }, () => plain(line)));
  return [only.sort(), others.sort()];
}

function plain(line: string): string {
  return line.trim().replace(/\s+/g, ' ');
}
