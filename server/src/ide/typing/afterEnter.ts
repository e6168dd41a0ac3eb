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
/** Statements whose first competence is started at once, because they contain little else. */
const LISTS: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'knowledge',
  'application',
  'attitudes',
  'before',
  'after',
]);
const BLOCKS: ReadonlySet<StatementKind> = new Set<StatementKind>([...DECLARATIONS, 'amend']);

/**
 * The text that Enter adds to the new line: the next bullet, the next line of prose, or an indent below a line that can
 * have contents. On an empty bullet it ends the list, and on a line of blanks it removes them. Undefined if nothing has
 * to change, or the line already has text.
 */
export function afterEnter(document: SyntaxDocument, line: number): TextChange | undefined {
  const opened = document.statements.at(line);
  const left = document.statements.at(line - 1);
  if (line === 0 || opened?.kind !== 'blank' || left === undefined) return undefined;
  // Blanks that stay behind would be on a line of their own, for nobody to see.
  if (left.kind === 'blank') return change(lineRange(line - 1, line - 1, left), left.source, '');
  const isEmpty = left.text === undefined && left.id === undefined;
  if (isEmpty && left.kind === 'item') {
    return { range: lineRange(line - 1, line, opened), text: ownerOf(document, line - 1) };
  }
  if (isEmpty && left.kind === 'prose') return afterEmptyProse(document, line, left, opened);
  return change(lineRange(line, line, opened), opened.source, startAfter(left));
}

/** The beginning of a line that follows `statement`. */
function startAfter({ kind, indentation, text, colon }: Statement): string {
  const indent = ' '.repeat(indentation);
  const further = ' '.repeat(indentation + STEP);
  if (kind === 'item') return `${text && isLeadIn(text) ? further : indent}- `;
  if (kind === 'prose') return `${indent}> `;
  if (LISTS.has(kind) && colon !== undefined) return `${further}- `;
  if (BLOCKS.has(kind) && (colon !== undefined || kind === 'amend')) return further;
  return indent;
}

/** The first empty line of prose separates two paragraphs, the second ends the prose. */
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

/** The beginning of a line next to a bullet's parent: another bullet if that is a competence. */
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
