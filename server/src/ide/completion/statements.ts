import { ALLOWED, type StatementKind } from '../../engine/syntax/index.ts';
import { type CompletionEntry, type Cursor, type Offers, siblingsOf } from './cursor.ts';
import { offerProperties } from './properties.ts';
import { STATEMENTS } from './templates.ts';

const START = /^\s*([A-Za-z][\w-]*|)$/;
const REST = /^[\w-]*/;

/** Keywords that a document, or the block around the line, has only once. */
const ONCE: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'framework',
  'part',
  'glossary',
  'knowledge',
  'application',
  'attitudes',
  'retitle',
]);

/** Offers what is allowed at the start of a line: keywords, and properties that are not set yet. */
export function offerStatements(cursor: Cursor): Offers | undefined {
  const { before, after, column, place } = cursor;
  const typed = START.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const rest = REST.exec(after)?.[0].length ?? 0;
  const kinds = ALLOWED[place].filter((kind) => !isSaid(kind, cursor));
  const offers = kinds.flatMap((kind) =>
    kind === 'property' ? offerProperties(cursor) : offer(kind, cursor),
  );
  // If text follows on the line, only the keyword is inserted, without the rest of the template.
  const isWordAlone = after.slice(rest).trim() !== '';
  const words = isWordAlone ? offers.map(({ label, kind, detail }) => ({ label, kind, detail })) : offers;
  return { start: column - typed.length, end: column + rest, offers: words };
}

function offer(kind: StatementKind, cursor: Cursor): CompletionEntry[] {
  return (STATEMENTS[kind]?.(cursor) ?? []).map((template) => ({ ...template, kind: 'keyword' }));
}

function isSaid(kind: StatementKind, cursor: Cursor): boolean {
  if (!ONCE.has(kind)) return false;
  const others = siblingsOf(cursor).map((statement) => statement.kind);
  if (kind === 'framework' || kind === 'part') return others.includes('framework') || others.includes('part');
  return others.includes(kind);
}
