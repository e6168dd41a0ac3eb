import { CodeActionKind } from 'vscode-languageserver';
import { chosenAt } from '../../engine/refactor/index.ts';
import { linesOf, type SyntaxNode } from '../../engine/syntax/index.ts';
import type { Span } from '../../engine/text/index.ts';
import { lacksIds, newIds } from '../../ide/newIds.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import type { Asked, LazyAction } from './lazyAction.ts';

export const ASSIGN_IDS = `${CodeActionKind.Source}.assignIds.competence`;

/** Adds the missing ids of competences in a document. */
export function idsInDocument(context: FeatureContext, { path }: Asked): LazyAction[] {
  if (!lacksIds(context.workspace.engine, path)) return [];
  const edit = () =>
    toWorkspaceEdit(newIds(context.workspace.engine, path) ?? [], context.workspace, context.client);
  return [
    {
      id: 'assignIds',
      title: 'Add missing ids in this file',
      kind: ASSIGN_IDS,
      edit,
    },
  ];
}

/** Adds the missing ids of competences in the activity at the selection. */
export function idsInActivity(context: FeatureContext, { path, range }: Asked): LazyAction[] {
  const document = context.workspace.engine.document(path);
  const chosen = document && chosenAt(path, document, range);
  if (document === undefined || chosen === undefined || !lacksIds(context.workspace.engine, path)) return [];
  const [node] = chosen.nodes;
  const activity = [...chosen.ancestors, node].findLast((each) => each?.statement?.kind === 'activity');
  if (activity === undefined || node === undefined || !chosen.nodes.some(holdsUnnumbered)) return [];
  const edit = () => {
    const lines = linesOf(document, activity);
    const changes = (newIds(context.workspace.engine, path) ?? []).filter(({ range: { start } }) =>
      isIn(start.line, lines),
    );
    return toWorkspaceEdit(changes, context.workspace, context.client);
  };
  const title = 'Add missing ids in this activity';
  return [{ id: 'assignIdsInActivity', title, kind: CodeActionKind.RefactorRewrite, edit }];
}

function holdsUnnumbered({ statement, children }: SyntaxNode): boolean {
  return (statement?.kind === 'item' && !statement.id) || children.some(holdsUnnumbered);
}

function isIn(line: number, { start, end }: Span): boolean {
  return line >= start && line < end;
}
