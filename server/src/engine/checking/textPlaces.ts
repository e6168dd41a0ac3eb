import type { SameText } from '../language/likeness.ts';
import { lineOf } from '../syntax/document.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Finding, RelatedPlace, WorkspaceView } from './rule.ts';

/** A statement and the path of its document. */
export interface TextPlace {
  readonly path: string;
  readonly statement: Statement;
}

/** The places of a text, sorted by path and line, so that the order does not depend on which line was typed first. */
export function placesInOrder(text: SameText, workspace: WorkspaceView): readonly TextPlace[] {
  const places = [...text.places].map(([statement, path]) => ({
    path,
    statement,
    line: lineIn(path, statement, workspace),
  }));
  if (places.length < 2) return places;
  return places.sort((left, right) =>
    left.path === right.path ? left.line - right.line : left.path < right.path ? -1 : 1,
  );
}

function lineIn(path: string, statement: Statement, workspace: WorkspaceView): number {
  const document = workspace.document(path);
  return document ? lineOf(document, statement) : 0;
}

/** Negative when `left` is before `right`, by path and line. */
export function comparePlaces(left: TextPlace, right: TextPlace, workspace: WorkspaceView): number {
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  const document = workspace.document(left.path);
  return document ? lineOf(document, left.statement) - lineOf(document, right.statement) : 0;
}

/** A finding about the text of a statement, with the place of a similar one. */
export function findingAt({ path, statement }: TextPlace, message: string, other: RelatedPlace): Finding {
  const span = statement.text ?? { start: statement.start, end: statement.source.length };
  return { path, statement, span: { start: span.start, end: span.end }, message, related: [other] };
}

/** The location as a related location of a problem elsewhere. */
export function relatedPlace({ path, statement }: TextPlace, message: string): RelatedPlace {
  const span = statement.text ?? { start: statement.start, end: statement.source.length };
  return { path, statement, span: { start: span.start, end: span.end }, message };
}
