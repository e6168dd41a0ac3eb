import type { Workspace } from '../../engine/index.ts';
import { chosenAt } from '../../engine/refactor/index.ts';
import { linesOf, type SyntaxNode } from '../../engine/syntax/index.ts';
import type { Span } from '../../engine/text/index.ts';
import { lacksIds, newIds } from '../newIds.ts';
import type { Action, Selection } from './action.ts';

/** Adds the missing ids of competences in a document. */
export function idsInDocument(engine: Workspace, { path }: Selection): Action[] {
  if (!lacksIds(engine, path)) return [];
  const title = 'Add missing ids in this file';
  const edit = () => ({ changes: newIds(engine, path) ?? [] });
  return [{ id: 'assignIds', title, kind: 'source.assignIds.competence', edit }];
}

/** Adds the missing ids of competences in the activity at the selection. */
export function idsInActivity(engine: Workspace, { path, range }: Selection): Action[] {
  const document = engine.document(path);
  const chosen = document && chosenAt(path, document, range);
  if (document === undefined || chosen === undefined || !lacksIds(engine, path)) return [];
  const [node] = chosen.nodes;
  const activity = [...chosen.ancestors, node].findLast((each) => each?.statement?.kind === 'activity');
  if (activity === undefined || node === undefined || !chosen.nodes.some(holdsUnnumbered)) return [];
  const edit = () => {
    const lines = linesOf(document, activity);
    const all = newIds(engine, path) ?? [];
    return { changes: all.filter(({ range: { start } }) => isIn(start.line, lines)) };
  };
  const title = 'Add missing ids in this activity';
  return [{ id: 'assignIdsInActivity', title, kind: 'refactor.rewrite', edit }];
}

function holdsUnnumbered({ statement, children }: SyntaxNode): boolean {
  return (statement?.kind === 'item' && !statement.id) || children.some(holdsUnnumbered);
}

function isIn(line: number, { start, end }: Span): boolean {
  return line >= start && line < end;
}
