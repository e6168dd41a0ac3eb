import { takesLists } from '../../engine/import/index.ts';
import { isLeadIn } from '../../engine/model/index.ts';
import {
  type Place,
  pathTo,
  placeIn,
  type Statement,
  type StatementKind,
  type SyntaxDocument,
  type SyntaxNode,
} from '../../engine/syntax/index.ts';
import type { Range } from '../../engine/text/index.ts';

/** The position for pasted lines. */
export interface PastePlace {
  readonly place: Place;
  /** The column of the pasted lines. */
  readonly column: number;
  /** The range they replace. */
  readonly range: Range;
  /** The text before and after them in that range. */
  readonly before: string;
  readonly after: string;
}

const EMPTY = /^\s*(?:-\s*)?$/;

/**
 * Finds the position for lines that are pasted over `range`. They replace an empty line or an empty bullet; at the end
 * of a line they go below or beside it; before a line, above it. Undefined inside a line, and where lists are not
 * allowed.
 */
export function pastePlaceAt(
  document: SyntaxDocument,
  selection: Range,
  hasHeadings: boolean,
): PastePlace | undefined {
  const { start, end } = wholeLines(document, selection);
  const first = document.statements.at(start.line);
  const last = document.statements.at(end.line);
  if (first === undefined || last === undefined) return undefined;
  const before = first.source.slice(0, start.column);
  const after = last.source.slice(end.column);
  if (EMPTY.test(before) && after.trim() === '') {
    const range = {
      start: { line: start.line, column: 0 },
      end: { line: end.line, column: last.source.length },
    };
    const isSelected = start.line !== end.line || start.column !== end.column;
    const column = isSelected && before === '' ? first.indentation : before.search(/-|$/);
    return emptyLine(document, start.line, column, range, hasHeadings);
  }
  if (start.line !== end.line || start.column !== end.column) return undefined;
  if (after.trim() === '') return afterLine(document, start.line, first.source.length);
  return before.trim() === '' ? beforeLine(document, start.line) : undefined;
}

/** Whole lines are selected up to the start of the next line, which is not included. */
function wholeLines(document: SyntaxDocument, { start, end }: Range): Range {
  if (end.column > 0 || end.line <= start.line) return { start, end };
  const line = end.line - 1;
  return { start, end: { line, column: document.statements.at(line)?.source.length ?? 0 } };
}

function emptyLine(
  document: SyntaxDocument,
  line: number,
  column: number,
  range: Range,
  hasHeadings: boolean,
): PastePlace | undefined {
  const open = line === 0 ? [document.root] : pathTo(document, line - 1);
  const meant = open.filter(({ statement }) => statement === undefined || statement.indentation < column);
  const place = placeIn(meant);
  const isMeant = takesLists(place) && (hasHeadings || column > 0 || !holdsItems(open));
  const above = isMeant ? meant : nearest(open);
  if (above === undefined) return undefined;
  return {
    place: placeIn(above),
    column: pasteColumn(above, isMeant ? column : 0),
    range,
    before: '',
    after: '',
  };
}

/** On a line without indentation, the paste continues an open list above it. */
function holdsItems(open: readonly SyntaxNode[]): boolean {
  return open.some((_, index) => placeIn(open.slice(0, index + 1)) === 'section');
}

/** Lines after which a list continues, but which never contain one. */
const LEAVES: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'property',
  'prose',
  'question',
  'unknown',
]);

/** The innermost open node that the list continues in. A competence counts only if it is a lead-in. */
function nearest(open: readonly SyntaxNode[]): readonly SyntaxNode[] | undefined {
  const depth = open.findLastIndex(
    ({ statement }) => statement === undefined || !(isPlainItem(statement) || LEAVES.has(statement.kind)),
  );
  const above = open.slice(0, depth + 1);
  return takesLists(placeIn(above)) ? above : undefined;
}

function isPlainItem({ kind, text }: Statement): boolean {
  return kind === 'item' && !(text && isLeadIn(text));
}

function afterLine(document: SyntaxDocument, line: number, column: number): PastePlace | undefined {
  const path = pathTo(document, line);
  const node = path.at(-1);
  const statement = node?.statement;
  if (node === undefined || statement === undefined || statement !== document.statements.at(line))
    return undefined;
  const at = { line, column };
  const range = { start: at, end: at };
  if (isPlainItem(statement) && node.children.length === 0) {
    const place = placeIn(path.slice(0, -1));
    return { place, column: statement.indentation, range, before: '\n', after: '' };
  }
  const place = placeIn(path);
  if (!takesLists(place)) return undefined;
  return { place, column: pasteColumn(path, 0), range, before: '\n', after: '' };
}

function beforeLine(document: SyntaxDocument, line: number): PastePlace | undefined {
  const above = pathTo(document, line).slice(0, -1);
  const statement = document.statements.at(line);
  const place = placeIn(above);
  if (statement === undefined || above.length === 0 || !takesLists(place)) return undefined;
  const at = { line, column: 0 };
  return { place, column: statement.indentation, range: { start: at, end: at }, before: '', after: '\n' };
}

/**
 * The column for the contents of the last of `above`: that of its children, or else the author's indentation, or else
 * one level in.
 */
export function pasteColumn(above: readonly SyntaxNode[], typed: number): number {
  const node = above.at(-1);
  // The empty bullet may be the line that is replaced, so it is not a sibling to align with.
  const child = node?.children.find(({ statement }) => statement?.kind !== 'item' || statement.text);
  if (child?.statement) return child.statement.indentation;
  if (node?.statement === undefined) return 0;
  return typed > node.statement.indentation ? typed : node.statement.indentation + 2;
}
