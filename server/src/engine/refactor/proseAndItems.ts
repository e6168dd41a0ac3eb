import type { SyntaxNode } from '../syntax/nest.ts';
import { mayStandIn, type Place } from '../syntax/places.ts';
import { type Chosen, isAllOf, sharesColumn } from './chosen.ts';
import { type NewLine, toTextChanges } from './lineChanges.ts';
import type { RefactoringEdit, RefactoringProvider } from './refactoring.ts';
import { beginningIn } from './sentences.ts';

const BULLET = /^(?:[-*+•–—‣◦]|\d{1,3}[.)])\s+/u;

/** Longer texts are not lists. The limit keeps the search fast for lines of any length. */
const LONGEST = 2000;

/** A competence found in a text, with its sub-competences. */
interface Found {
  readonly text: string;
  readonly parts: readonly string[];
}

/** Turns description lines into competences: one for each line or, in a single line, one for each part between semicolons. Bullets count as description. */
export const offerItemsOfProse: RefactoringProvider = (chosen) => {
  const { nodes, parent, place } = chosen;
  if (!nodes.every(isProse) || !mayStandIn('item', place) || !sharesColumn(parent)) return [];
  const found = nodes.map((node) => competencesIn(node, nodes.length === 1));
  const all = found.flat();
  const texts = all.flatMap(({ text, parts }) => [text, ...parts]);
  // A bracket at the start would be parsed as an id.
  if (texts.length === 0 || texts.some((text) => text === '' || text.startsWith('['))) return [];
  const title = `Turn this text into ${all.length === 1 ? 'a competence' : 'competences'}`;
  return [{ id: 'itemsOfProse', title, kind: 'rewrite', edit: () => rewrite(chosen, found, linesOf) }];
};

/** Turns competences without ids and children into a description; several become a list. */
export const offerProseOfItems: RefactoringProvider = (chosen) => {
  const { nodes, parent, place } = chosen;
  if (!isAllOf(chosen, 'item') || !mayStandIn('prose', place) || !sharesColumn(parent)) return [];
  const texts = nodes.map(plainItem);
  if (texts.includes(undefined)) return [];
  const sign = nodes.length > 1 ? '> - ' : '> ';
  const edit = () => rewrite(chosen, texts, (text, indentation) => [{ content: indentation + sign + text }]);
  const title = `Turn ${nodes.length > 1 ? 'these competences' : 'this competence'} into a description`;
  return [{ id: 'proseOfItems', title, kind: 'rewrite', edit }];
};

function isProse({ statement, children }: SyntaxNode): boolean {
  if (statement === undefined || children.length > 0) return false;
  return statement.kind === 'prose' || (statement.kind === 'unknown' && BULLET.test(bareText(statement)));
}

function bareText({ source, start }: { readonly source: string; readonly start: number }): string {
  return source.slice(start).trim();
}

/** The text of a competence without an id or children. */
function plainItem({ statement, children }: SyntaxNode): string | undefined {
  return statement?.id || children.length > 0 ? undefined : statement?.text?.text;
}

function competencesIn({ statement }: SyntaxNode, alone: boolean): readonly Found[] {
  const text = statement?.kind === 'unknown' ? bareText(statement) : statement?.text?.text.trim();
  if (text === undefined) return [];
  const bare = text.replace(BULLET, '');
  if (!alone || bare !== text || text.length > LONGEST || !/;\s/u.test(text))
    return [{ text: bare, parts: [] }];
  // `by: this; that; and another`
  const end = text.search(/:\s/u) + 1;
  if (end > 0 && end < text.indexOf(';'))
    return [{ text: text.slice(0, end), parts: piecesOf(text.slice(end).trimStart()) }];
  return piecesOf(text).map((piece) => ({ text: piece, parts: [] }));
}

function piecesOf(text: string): string[] {
  return text
    .split(/;\s+/u)
    .map((piece) => piece.replace(/^and\s+/iu, '').trim())
    .filter((piece) => piece !== '');
}

function linesOf(found: readonly Found[], indentation: string, place: Place): NewLine[] {
  return found.flatMap(({ text, parts }) => [
    { content: `${indentation}- ${beginningIn(place, text)}` },
    ...parts.map((part) => ({ content: `${indentation}  - ${part}` })),
  ]);
}

/** Replaces each selected line by the parts found in it; comments and blank lines between them stay. */
function rewrite<Item>(
  { path, document, nodes, place }: Chosen,
  found: readonly Item[],
  write: (item: NonNullable<Item>, indentation: string, place: Place) => readonly NewLine[],
): RefactoringEdit {
  const changes = nodes.flatMap(({ statement }, index) => {
    const item = found[index];
    if (statement === undefined || item === undefined || item === null) return [];
    const line = document.statements.indexOf(statement);
    const indentation = statement.source.slice(0, statement.start);
    const lines = write(item, indentation, place).map((each) => ({ ...each, end: statement.end }));
    return [{ start: line, end: line + 1, lines }];
  });
  return { changes: toTextChanges(document, changes).map((change) => ({ path, ...change })) };
}
