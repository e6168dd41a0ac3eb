import type { Workspace } from '../../engine/index.ts';
import { chosenAt, refactoringsOf } from '../../engine/refactor/index.ts';
import type { Action, Selection } from './action.ts';

/** The refactorings that are valid for the selection; without `createsFiles`, only those that make no file. */
export function refactorings(engine: Workspace, { path, range }: Selection, createsFiles: boolean): Action[] {
  const document = engine.document(path);
  const chosen = document && chosenAt(path, document, range);
  if (chosen === undefined) return [];
  return refactoringsOf(chosen, engine)
    .filter(({ makesFile }) => makesFile !== true || createsFiles)
    .map(({ id, title, kind, edit }): Action => ({ id, title, kind: `refactor.${kind}`, edit }));
}
