import type { Position, Range, TextChange } from '../text/span.ts';
import { type SyntaxDocument, textIn } from './document.ts';
import { documentConflicts } from './documentConflicts.ts';
import type { SyntaxNode } from './nest.ts';
import { DEEPEST_COLUMN } from './parseLine.ts';
import { type Place, placeOf } from './places.ts';
import { printStatement } from './print.ts';
import type { Statement, StatementKind } from './statement.ts';

/** Statements with a blank line before them in every place. */
const APART: ReadonlySet<StatementKind> = new Set<StatementKind>(['domain', 'activity', 'topic', 'module']);

/** Statements without a blank line before them, even at the top of a file. */
const TOGETHER: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'question',
  'unknown',
  'item',
  'property',
  'prose',
]);

/**
 * The changes that bring a document into its canonical layout, in the order of the text: two spaces for each level, one
 * blank line before domains, activities and top-level statements, none inside lists, no space at the ends of lines, one
 * kind of line end, and one at the end of the file. Nesting, order and comments do not change. None if the document has
 * unresolved merge conflicts, whose markers would be lost.
 */
export function formatDocument(document: SyntaxDocument): TextChange[] {
  if (documentConflicts(document).length > 0) return [];
  const anchors = anchorsOf(document);
  const lineEnd = formattedLineEnd(document);
  const unit = unitFor(document.root);
  const changes: TextChange[] = [];
  let end: Position = { line: 0, column: 0 };
  for (const anchor of anchors) {
    const { statement, line } = anchor;
    const text = unit.repeat(anchor.depth) + printStatement(statement);
    const start = anchor.gap ? lineEnd : '';
    replace(document, { start: end, end: { line, column: 0 } }, start, changes);
    replace(
      document,
      { start: { line, column: 0 }, end: { line, column: statement.source.length } },
      text,
      changes,
    );
    if (statement.end === '') {
      end = { line, column: statement.source.length };
      replace(document, { start: end, end }, lineEnd, changes);
    } else {
      end = { line: line + 1, column: 0 };
      replace(document, { start: { line, column: statement.source.length }, end }, lineEnd, changes);
    }
  }
  const last = document.statements.length - 1;
  const rest: Range = {
    start: end,
    end: { line: last, column: document.statements.at(last)?.source.length ?? 0 },
  };
  replace(document, rest, '', changes);
  return changes;
}

/** A line that is not blank, with its layout. */
interface Anchor {
  readonly statement: Statement;
  readonly line: number;
  readonly depth: number;
  /** Whether there is a blank line before it. */
  gap: boolean;
}

/** A statement with its depth, and whether it needs a blank line before it. */
interface Placed {
  readonly statement: Statement;
  readonly depth: number;
  readonly apart: boolean;
  readonly parent: Placed | undefined;
}

/** All lines that are not blank, in order. */
function anchorsOf(document: SyntaxDocument): Anchor[] {
  const outline = outlineOf(document.root);
  const anchors: Anchor[] = [];
  let previous: Placed | undefined;
  let next = outline[0];
  let run: Anchor[] = [];
  let blank = false;
  let line = 0;
  let index = 0;
  for (const statement of document.statements) {
    if (statement.kind === 'blank') blank = true;
    else {
      const isComment = statement.kind === 'comment';
      const depth = isComment ? depthOfComment(statement, previous, next) : (next?.depth ?? 0);
      run.push({ statement, line, depth, gap: blank });
      blank = false;
      if (!isComment) {
        for (const anchor of layRun(run, previous, next)) anchors.push(anchor);
        previous = next;
        next = outline[++index];
        run = [];
      }
    }
    line++;
  }
  for (const anchor of layRun(run, previous, undefined)) anchors.push(anchor);
  return anchors;
}

/** Decides where blank lines go among the comments between two statements, and before the second. */
function layRun(run: Anchor[], previous: Placed | undefined, next: Placed | undefined): Anchor[] {
  const may = previous === undefined || next === undefined || next.apart;
  for (const anchor of run) anchor.gap &&= may;
  const first = run[0];
  if (first && previous === undefined) first.gap = false;
  const must = previous !== undefined && next?.apart === true && !isRunOfIncludes(previous, next);
  if (must && !run.some(({ gap }) => gap)) {
    const about = run.find(({ depth }) => depth === next.depth);
    if (about) about.gap = true;
  }
  return run;
}

function isRunOfIncludes(previous: Placed, next: Placed): boolean {
  return previous.statement.kind === 'include' && next.statement.kind === 'include';
}

/** A comment belongs to the statement after it, or to the one before it if it is indented further than the next. */
function depthOfComment(
  { indentation }: Statement,
  previous: Placed | undefined,
  next: Placed | undefined,
): number {
  if (next && indentation <= next.statement.indentation) return next.depth;
  let open = previous;
  while (open && open.statement.indentation > indentation) open = open.parent;
  return Math.max(open?.depth ?? 0, next?.depth ?? 0);
}

/** The statements in the order of the text. */
function outlineOf(root: SyntaxNode): Placed[] {
  const placed: Placed[] = [];
  const visit = (node: SyntaxNode, depth: number, place: Place, parent: Placed | undefined): void => {
    for (const child of node.children) {
      const statement = child.statement as Statement;
      const self: Placed = { statement, depth, apart: standsApart(statement.kind, place), parent };
      placed.push(self);
      visit(child, depth + 1, placeOf(statement, place), self);
    }
  };
  visit(root, 0, 'top', undefined);
  return placed;
}

function standsApart(kind: StatementKind, place: Place): boolean {
  if (APART.has(kind)) return true;
  if (kind === 'group') return place === 'domain';
  return (place === 'top' || place === 'part' || place === 'framework') && !TOGETHER.has(kind);
}

/** Two spaces for each level; one if two would exceed the deepest column that counts. */
function unitFor(root: SyntaxNode): string {
  return depthOf(root) * 2 > DEEPEST_COLUMN ? ' ' : '  ';
}

function depthOf(node: SyntaxNode): number {
  return node.children.reduce((deepest, child) => Math.max(deepest, 1 + depthOf(child)), -1);
}

/** CRLF if the first line ends with it, otherwise LF. */
function formattedLineEnd(document: SyntaxDocument): string {
  const first = document.statements.at(0)?.end;
  return first === '\r\n' ? first : '\n';
}

/** Adds a change unless it has no effect. Changes that touch are merged, so that they can be applied in any order. */
function replace(document: SyntaxDocument, range: Range, text: string, changes: TextChange[]): void {
  if (textIn(document, range) === text) return;
  const last = changes.at(-1);
  const touches = last?.range.end.line === range.start.line && last.range.end.column === range.start.column;
  if (!last || !touches) changes.push({ range, text });
  else
    changes[changes.length - 1] = {
      range: { start: last.range.start, end: range.end },
      text: last.text + text,
    };
}
