import assert from 'node:assert/strict';
import type { DocumentChange } from '../../server/src/engine/checking/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import {
  chosenAt,
  type Refactoring,
  type RefactoringEdit,
  refactoringsOf,
} from '../../server/src/engine/refactor/index.ts';
import { changedText } from '../../server/src/engine/syntax/index.ts';
import type { Range } from '../../server/src/engine/text/index.ts';
import { readMarks } from './marks.ts';

/** A source with a cursor `|`, or with `|` at both ends of a selection. */
export interface MarkedSelection {
  readonly workspace: Workspace;
  readonly path: string;
  readonly range: Range;
}

/** Opens the files of a source and reads its selection. */
export function readSelection(source: string): MarkedSelection {
  const { files } = readMarks(source);
  const workspace = new Workspace();
  let found: { path: string; range: Range } | undefined;
  for (const [path, text] of files) {
    if (text === '' && files.size > 1) continue;
    const [before = '', middle, after] = text.split('|');
    workspace.open(path, [before, middle, after].join(''));
    if (middle === undefined) continue;
    const start = endOf(before);
    found = { path, range: { start, end: after === undefined ? start : endOf(before + middle) } };
  }
  assert.ok(found, 'the source has a cursor');
  return { workspace, ...found };
}

/** The refactorings that are offered for a selection. */
export function offersAt({ workspace, path, range }: MarkedSelection): Refactoring[] {
  const document = workspace.document(path);
  const chosen = document && chosenAt(path, document, range);
  return chosen ? refactoringsOf(chosen, workspace) : [];
}

/** The texts of the files after an edit, in the order of their paths. */
export function textsAfter(
  workspace: Workspace,
  { changes, file }: RefactoringEdit,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const path of [...workspace.paths()].sort()) {
    const document = workspace.document(path);
    if (document) texts.set(path, changedText(document, changesOf(changes, path)));
  }
  if (file) texts.set(file.path, file.text);
  return texts;
}

function changesOf(changes: readonly DocumentChange[], path: string): DocumentChange[] {
  return changes.filter((change) => change.path === path);
}

/** The end of a text; lines and columns count from 0. */
function endOf(text: string): { line: number; column: number } {
  const lines = text.split('\n');
  return { line: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
}
