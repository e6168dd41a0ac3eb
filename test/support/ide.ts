import assert from 'node:assert/strict';
import type { DocumentChange } from '../../server/src/engine/checking/index.ts';
import type { Fact } from '../../server/src/engine/index/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { changedText } from '../../server/src/engine/syntax/index.ts';
import type { Position, Span } from '../../server/src/engine/text/index.ts';
import { placeOfFact } from '../../server/src/ide/factPlace.ts';
import type { Mark } from './marks.ts';
import { readCursor } from './sources.ts';

/** A workspace, and a cursor in one of its documents. */
export interface WorkspaceWithCursor {
  readonly workspace: Workspace;
  readonly files: Readonly<Record<string, string>>;
  readonly path: string;
  readonly position: Position;
  readonly marks: readonly Mark[];
}

/** Opens the files of a source with a cursor `|`, in their order. */
export function openAtCursor(source: string): WorkspaceWithCursor {
  const { files, path, position, marks } = readCursor(source);
  const { line, character } = position;
  return { workspace: workspaceOf(files), files, path, position: { line, column: character }, marks };
}

/** A workspace with these documents. */
export function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(files)) workspace.open(path, text);
  return workspace;
}

/** `4:10-16`, from 1; the line and the span count from 0. */
export function formatSpan(line: number, { start, end }: Span): string {
  return `${line + 1}:${start + 1}-${end + 1}`;
}

/** The marks as `path 4:10-16`, sorted. */
export function formatMarks(marks: readonly Mark[]): string[] {
  return marks.map((mark) => `${mark.path} ${formatSpan(mark.line, mark)}`).sort();
}

/** The texts of all documents after the changes, which must not overlap. */
export function textsAfterChanges(
  workspace: Workspace,
  changes: readonly DocumentChange[],
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const path of workspace.paths()) {
    const document = workspace.document(path);
    const own = changes.filter((change) => change.path === path);
    if (document) texts[path] = changedText(document, own);
  }
  return texts;
}

/** The place of a fact as `path 4:10-16`. */
export function formatFact(workspace: Workspace, fact: Fact): string {
  const place = placeOfFact(workspace, fact);
  assert.ok(place);
  return `${place.path} ${formatSpan(place.line, place.part)}`;
}
