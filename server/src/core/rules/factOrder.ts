import type { Fact } from '../model/facts.ts';
import { lineOf } from '../syntax/document.ts';
import type { WorkspaceView } from './rule.ts';

/** The facts in the order in which a reader comes upon them: by file, and by place in the file. */
export function inReadingOrder(facts: Iterable<Fact>, workspace: WorkspaceView): readonly Fact[] {
  return [...facts]
    .map((fact) => ({ fact, line: lineIn(fact, workspace) }))
    .sort((left, right) => compare(left.fact, right.fact, left.line, right.line))
    .map(({ fact }) => fact);
}

/** The fact that a reader comes upon first; undefined when there is none. */
export function firstToRead(facts: Iterable<Fact>, workspace: WorkspaceView): Fact | undefined {
  let first: Fact | undefined;
  let firstLine = 0;
  for (const fact of facts) {
    const line = lineIn(fact, workspace);
    if (first && compare(fact, first, line, firstLine) > 0) continue;
    first = fact;
    firstLine = line;
  }
  return first;
}

function lineIn({ path, statement }: Fact, workspace: WorkspaceView): number {
  const document = workspace.document(path);
  return document ? lineOf(document, statement) : -1;
}

function compare(left: Fact, right: Fact, leftLine: number, rightLine: number): number {
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  return leftLine - rightLine || left.part.start - right.part.start;
}
