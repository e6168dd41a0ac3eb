import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { acceptBase, type DocumentChange, type Problem, reviewsToDo } from '../../engine/checking/index.ts';
import { amendBase } from '../../engine/refactor/index.ts';
import { isReviewFile } from '../../engine/reviews/index.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import type { Asked, LazyAction } from '../refactor/lazyAction.ts';
import { toRefactoringEdit } from '../refactor/toRefactoringEdit.ts';

export const RECORD_REVIEWS = `${CodeActionKind.Source}.recordReviews.competence`;

/**
 * The actions for a changed base, besides accepting a single change: amend the element, and accept all changes in the
 * base.
 */
export function reviewActions(problem: Problem, context: FeatureContext): readonly CodeAction[] {
  if (problem.rule.id !== 'unreviewed-base-change') return [];
  const { engine } = context.workspace;
  const framework = engine.frameworkOf(problem.path) ?? '';
  return [...amend(problem, framework, context), ...acceptAll(framework, context)].map((action) => ({
    ...action,
    kind: CodeActionKind.QuickFix,
  }));

  function acceptAll(id: string, { workspace, client }: FeatureContext): CodeAction[] {
    const ids = new Set(reviewsToDo(id, engine).flatMap((each) => (each.open.now ? [each.id] : [])));
    const change = ids.size > 1 ? acceptBase(id, [...ids], engine) : undefined;
    if (change === undefined) return [];
    const title = `Accept all ${ids.size} changes in the base of '${id}'`;
    return [
      { title, edit: toWorkspaceEdit([change], workspace, client), ...savingReviews([change], context) },
    ];
  }
}

function amend(problem: Problem, framework: string, { workspace, client }: FeatureContext): CodeAction[] {
  const { statement, span } = problem;
  const id = statement.source.slice(span.start, span.end);
  const name = workspace.engine.name(framework, id);
  const place = name && amendBase(name, workspace.engine, problem);
  if (place === undefined) return [];
  if ('edit' in place) {
    return [{ title: `Amend '${id}' here`, edit: toRefactoringEdit(place.edit, workspace, client) }];
  }
  // In other editors, the cursor is already at or near the words.
  if (client.review === undefined) return [];
  const title = `Amend '${id}'`;
  const uri = workspace.uriOf(problem.path);
  return [{ title, command: { title, command: client.review, arguments: ['amend', uri, id] } }];
}

/** The command that saves the review file, for clients that can save it when nothing else in it has changed. */
export function savingReviews(
  changes: readonly DocumentChange[],
  { client, workspace }: FeatureContext,
): Pick<CodeAction, 'command'> {
  const file = changes.find(({ path }) => isReviewFile(path));
  if (client.review === undefined || file === undefined) return {};
  const title = 'Save the review';
  return { command: { title, command: client.review, arguments: ['save', workspace.uriOf(file.path)] } };
}

/** Records all amendments of an adaptation as reviewed against the current base. */
export function recordAllReviews(context: FeatureContext, { path }: Asked): LazyAction[] {
  const { workspace, client } = context;
  const change = acceptBase(workspace.engine.frameworkOf(path) ?? '', undefined, workspace.engine);
  if (change === undefined) return [];
  const title = 'Record all amendments as reviewed';
  const edit = () => toWorkspaceEdit([change], workspace, client);
  return [{ id: 'recordReviews', title, kind: RECORD_REVIEWS, edit }];
}
