import { memo } from '../memo.ts';
import type { SyntaxDocument } from '../syntax/document.ts';
import { columnAt } from '../syntax/parseLine.ts';
import { isTrivia, type Statement } from '../syntax/statement.ts';
import { indentationOf } from './edits.ts';

/**
 * The column, from 0, of a line whose indentation contains tabs or non-breaking spaces. Undefined when the lines around
 * it leave a doubt, because the width of a tab depends on the author's editor.
 */
export function plainColumn(document: SyntaxDocument, statement: Statement): number | undefined {
  return columnsIn(document).get(statement);
}

const columnsIn = memo((document: SyntaxDocument): ReadonlyMap<Statement, number> => {
  const lines = [...document.statements].filter((statement) => !isTrivia(statement));
  const columns = new Map<Statement, number>();
  // If all lines use tabs only, each tab is one step of any width, and the nesting stays the same.
  const isAllTabs = lines.every((line) => line.start === 0 || /^\t+$/.test(indentationOf(line)));
  for (let start = 0; start < lines.length; start++) {
    let end = start;
    while (hasTab(lines[end])) end++;
    const run = lines.slice(start, end);
    const column = columnOfRun(run, lines[start - 1], lines[end]);
    for (const line of run) {
      const own = isAllTabs ? columnAt(line.source, line.start) : column;
      if (own !== undefined) columns.set(line, own);
    }
    start = end;
    // A non-breaking space is as wide as a space.
    const next = lines[end];
    if (next && next.start > 0) columns.set(next, columnAt(next.source, next.start));
  }
  return columns;
});

/** Lines with the same tabs are aligned with the lines of their kind before and after them. */
function columnOfRun(
  run: readonly Statement[],
  before: Statement | undefined,
  after: Statement | undefined,
): number | undefined {
  const [first] = run;
  if (first === undefined || run.some((line) => !isAlike(line, first))) return undefined;
  const own = columnAt(first.source, first.start);
  const [one, other] = [before, after].filter((line) => line?.kind === first.kind);
  if (one === undefined) return undefined;
  const { indentation } = one;
  return indentation === (other?.indentation ?? own) ? indentation : undefined;
}

function isAlike(line: Statement, first: Statement): boolean {
  return line.kind === first.kind && indentationOf(line) === indentationOf(first);
}

function hasTab(line: Statement | undefined): boolean {
  return line !== undefined && indentationOf(line).includes('\t');
}
