import { isLeadIn } from '../../engine/model/index.ts';
import {
  DECLARATIONS,
  pathTo,
  type Statement,
  type StatementKind,
  type SyntaxDocument,
} from '../../engine/syntax/index.ts';
import type { Range, TextChange } from '../../engine/text/index.ts';

const STEP = 2;
/** What holds competences and little else: the first one is begun at once. */
const LISTS: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'knowledge',
  'application',
  'attitudes',
  'before',
  'after',
]);
const BLOCKS: ReadonlySet<StatementKind> = new Set<StatementKind>([...DECLARATIONS, 'amend']);

/**
 * What Enter brings along on the line that it has just opened: the next bullet, the next line of prose, or one step in
 * under what holds more. On a bullet that nothing was written on it leaves the list. Undefined when the line is as it
 * should be, and where words stand on it already.
 */
export function afterEnter(document: SyntaxDocument, line: number): TextChange | undefined {
  const opened = document.statements.at(line);
  const left = document.statements.at(line - 1);
  if (line === 0 || opened?.kind !== 'blank' || left === undefined) return undefined;
  const isEmpty = left.text === undefined && left.id === undefined;
  if (isEmpty && left.kind === 'item') {
    return { range: lineRange(line - 1, line, opened), text: ownerOf(document, line - 1) };
  }
  if (isEmpty && left.kind === 'prose') return afterEmptyProse(document, line, left, opened);
  return change(lineRange(line, line, opened), opened.source, startAfter(left));
}

/** What a line begins with that follows `statement`. */
function startAfter({ kind, indentation, text, colon }: Statement): string {
  const indent = ' '.repeat(indentation);
  const further = ' '.repeat(indentation + STEP);
  if (kind === 'item') return `${text && isLeadIn(text) ? further : indent}- `;
  if (kind === 'prose') return `${indent}> `;
  if (LISTS.has(kind) && colon !== undefined) return `${further}- `;
  if (BLOCKS.has(kind) && (colon !== undefined || kind === 'amend')) return further;
  return indent;
}

/** The first empty line of prose parts two paragraphs, the second ends the prose. */
function afterEmptyProse(
  document: SyntaxDocument,
  line: number,
  left: Statement,
  opened: Statement,
): TextChange | undefined {
  const above = document.statements.at(line - 2);
  const indent = ' '.repeat(left.indentation);
  if (above?.kind !== 'prose') return { range: lineRange(line - 1, line, opened), text: indent };
  if (above.text === undefined) return { range: lineRange(line - 2, line, opened), text: indent };
  return change(lineRange(line, line, opened), opened.source, `${indent}> `);
}

/** The beginning of a line beside what the bullet stands in: another bullet, where that is a competence. */
function ownerOf(document: SyntaxDocument, line: number): string {
  const owner = pathTo(document, line).at(-2)?.statement;
  if (owner === undefined) return '';
  return ' '.repeat(owner.indentation) + (owner.kind === 'item' ? '- ' : '');
}

function change(range: Range, typed: string, wanted: string): TextChange | undefined {
  return typed === wanted ? undefined : { range, text: wanted };
}

function lineRange(first: number, last: number, { source }: Statement): Range {
  return { start: { line: first, column: 0 }, end: { line: last, column: source.length } };
}
