import { lineOf, type SyntaxDocument } from '../syntax/document.ts';
import type { Statement } from '../syntax/statement.ts';
import type { AmendingLine, Change } from './change.ts';
import type { Entry, EntrySite, FrameworkSource, Version } from './entry.ts';

/** Two versions of a framework, and their documents. */
interface ComparedVersions {
  readonly before: Version;
  readonly after: Version;
  readonly documents: { readonly before: FrameworkSource; readonly after: FrameworkSource };
}

/**
 * The line of an adaptation that makes a change of an element of its base: in the new version, or in the old one if it
 * was removed. Undefined if the framework declares the element itself, or if the base made the change.
 */
export function amendingLine(
  { before, after, documents }: ComparedVersions,
  old: Entry | undefined,
  now: Entry | undefined,
  change: Pick<Change, 'type'> & Partial<Pick<Change, 'property'>>,
): AmendingLine | undefined {
  const current = lineIn(after, now?.site, documents.after, change);
  const known = current ?? lineIn(before, old?.site, documents.before, change);
  return known && { isBefore: current === undefined, ...known };
}

function lineIn(
  { paths }: Version,
  site: EntrySite | undefined,
  documents: FrameworkSource,
  change: Pick<Change, 'type'> & Partial<Pick<Change, 'property'>>,
): { readonly file: string; readonly line: number } | undefined {
  if (site === undefined || paths.includes(site.path)) return undefined;
  const isIt = amendment(site, change);
  if (isIt === undefined) return undefined;
  for (const path of paths) {
    const document = documents.document(path);
    if (document === undefined) continue;
    const line = typeof isIt === 'function' ? firstLine(document, isIt) : lineOf(document, isIt);
    if (line >= 0) return { file: path, line: line + 1 };
  }
  return undefined;
}

/** The first line with such a statement, from 0; -1 if there is none. */
function firstLine({ statements }: SyntaxDocument, isIt: (statement: Statement) => boolean): number {
  let line = 0;
  for (const statement of statements) {
    if (isIt(statement)) return line;
    line++;
  }
  return -1;
}

/** The statement that makes a change of an inherited element, or how to recognise it; undefined if there is none. */
function amendment(
  { element, amendedBy }: EntrySite,
  { type, property }: Pick<Change, 'type'> & Partial<Pick<Change, 'property'>>,
): Statement | ((statement: Statement) => boolean) | undefined {
  const isTextIn =
    (texts: readonly unknown[]) =>
    ({ text }: Statement): boolean =>
      text !== undefined && texts.includes(text);
  switch (type) {
    case 'reworded':
    case 'retitled':
    case 'split':
    case 'merged':
      // If the element was moved as well, `amendedBy` is the line that moves it.
      return amendedBy && element.title && isTextIn([element.title]);
    case 'moved':
    case 'section-changed':
      return amendedBy?.statement.kind === 'move' ? amendedBy.statement : undefined;
    case 'property-changed':
    case 'retired':
      if (property === 'description') return isTextIn(element.prose);
      if (property === 'question') return isTextIn(element.questions.map(({ text }) => text));
      return element.properties.findLast(({ name }) => name === property)?.node.statement;
    default:
      return undefined;
  }
}
