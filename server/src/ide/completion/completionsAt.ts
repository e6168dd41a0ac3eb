import type { Workspace } from '../../engine/index.ts';
import type { Position } from '../../engine/text/index.ts';
import { lineContextAt } from '../lineContext.ts';
import { type Best, bestFirst } from './bestFirst.ts';
import type { Cursor, Offers } from './cursor.ts';
import { offerHeads } from './heads.ts';
import { offerReferences } from './references.ts';
import { offerStatements } from './statements.ts';
import { offerSuppressions } from './suppressions.ts';
import { offerValues } from './values.ts';

/** The best completions for the range from column `start` to `end` of the line, which the chosen one replaces. */
export interface Completions extends Best {
  readonly start: number;
  readonly end: number;
  /** The text from `start` to the cursor. */
  readonly typed: string;
}

/**
 * Offers completions at a position: keywords, properties and their values, and ids with their titles.
 * @param isTriggered whether a trigger character was typed. A typed space asks for an id or a value, never for the
 * start of a statement
 * @param most the maximum number of completions
 * @returns undefined if there is no such document or line, or if nothing can be offered
 */
export function completionsAt(
  engine: Workspace,
  path: string,
  position: Position,
  { isTriggered, most }: { readonly isTriggered: boolean; readonly most: number },
): Completions | undefined {
  const cursor = cursorAt(engine, path, position);
  if (cursor === undefined) return undefined;
  const found = offersAt(cursor, isTriggered);
  if (found === undefined) return undefined;
  const { start, end, offers } = found;
  const typed = cursor.before.slice(start, cursor.column);
  return { start, end, typed, ...bestFirst(typed, offers, most) };
}

function cursorAt(engine: Workspace, path: string, { line, column: wanted }: Position): Cursor | undefined {
  const document = engine.document(path);
  const framework = engine.frameworkOf(path);
  const source = document?.statements.at(line)?.source;
  if (document === undefined || framework === undefined || source === undefined) return undefined;
  const column = Math.min(wanted, source.length);
  const context = lineContextAt(document, line, column);
  if (context === undefined) return undefined;
  const before = source.slice(0, column);
  return { ...context, engine, path, framework, line, column, before, after: source.slice(column) };
}

function offersAt(cursor: Cursor, isTriggered: boolean): Offers | undefined {
  return (
    offerSuppressions(cursor) ??
    offerReferences(cursor) ??
    offerHeads(cursor) ??
    offerValues(cursor) ??
    (isTriggered ? undefined : offerStatements(cursor))
  );
}
