import { CodeActionKind } from 'vscode-languageserver';
import {
  assignIds,
  chosenAt,
  type DocumentChange,
  linesOf,
  type Span,
  type SyntaxNode,
} from '../../core/index.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import type { Asked, LazyAction } from './lazyAction.ts';

export const ASSIGN_IDS = `${CodeActionKind.Source}.assignIds.competence`;

/** Gives the competences of a document the ids that they lack. */
export function idsInDocument(context: FeatureContext, { path }: Asked): LazyAction[] {
  if (!lacksIds(context, path)) return [];
  const edit = () => toWorkspaceEdit(newIds(context, path), context.workspace, context.client);
  return [
    {
      id: 'assignIds',
      title: 'Give ids to the competences of this file that have none',
      kind: ASSIGN_IDS,
      edit,
    },
  ];
}

/** Gives ids to the competences of the activity that is chosen, or that holds the competence that is. */
export function idsInActivity(context: FeatureContext, { path, range }: Asked): LazyAction[] {
  const document = context.workspace.engine.document(path);
  const chosen = document && chosenAt(path, document, range);
  if (document === undefined || chosen === undefined || !lacksIds(context, path)) return [];
  const [node] = chosen.nodes;
  const activity = [...chosen.ancestors, node].findLast((each) => each?.statement?.kind === 'activity');
  if (activity === undefined || node === undefined || !chosen.nodes.some(holdsUnnumbered)) return [];
  const edit = () => {
    const lines = linesOf(document, activity);
    const changes = newIds(context, path).filter(({ range: { start } }) => isIn(start.line, lines));
    return toWorkspaceEdit(changes, context.workspace, context.client);
  };
  const title = 'Give ids to the competences of this activity that have none';
  return [{ id: 'assignIdsInActivity', title, kind: CodeActionKind.RefactorRewrite, edit }];
}

/** Known of the framework as a whole: a document is not gone through to offer something. */
function lacksIds({ workspace: { engine } }: FeatureContext, path: string): boolean {
  const framework = engine.frameworkOf(path);
  return framework !== undefined && (engine.facts(framework)?.unnumbered.size ?? 0) > 0;
}

function newIds({ workspace: { engine } }: FeatureContext, path: string): DocumentChange[] {
  const framework = engine.frameworkOf(path);
  const changes = framework === undefined ? [] : assignIds(framework, engine);
  return changes.filter((change) => change.path === path);
}

function holdsUnnumbered({ statement, children }: SyntaxNode): boolean {
  return (statement?.kind === 'item' && !statement.id) || children.some(holdsUnnumbered);
}

function isIn(line: number, { start, end }: Span): boolean {
  return line >= start && line < end;
}
