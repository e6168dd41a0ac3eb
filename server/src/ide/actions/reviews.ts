import { acceptBase, type Problem, reviewsToDo } from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { amendBase, type RefactoringEdit } from '../../engine/refactor/index.ts';
import type { Action, Selection } from './action.ts';

/** What can be done about a changed base: an edit, or going to the words of the amendment of an element. */
export type ReviewAction =
  | { readonly title: string; readonly edit: RefactoringEdit }
  | { readonly title: string; readonly amends: string };

/**
 * The actions for a changed base, besides accepting a single change: amend the element, and accept all changes in the
 * base.
 */
export function reviewActions(problem: Problem, engine: Workspace): ReviewAction[] {
  if (problem.rule.id !== 'unreviewed-base-change') return [];
  const framework = engine.frameworkOf(problem.path) ?? '';
  return [...amend(problem, framework, engine), ...acceptAll(framework, engine)];
}

function amend(problem: Problem, framework: string, engine: Workspace): ReviewAction[] {
  const { statement, span } = problem;
  const id = statement.source.slice(span.start, span.end);
  const name = engine.name(framework, id);
  const place = name && amendBase(name, engine, problem);
  if (place === undefined) return [];
  return 'edit' in place
    ? [{ title: `Amend '${id}' here`, edit: place.edit }]
    : [{ title: `Amend '${id}'`, amends: id }];
}

function acceptAll(framework: string, engine: Workspace): ReviewAction[] {
  const ids = new Set(reviewsToDo(framework, engine).flatMap((each) => (each.open.now ? [each.id] : [])));
  const change = ids.size > 1 ? acceptBase(framework, [...ids], engine) : undefined;
  if (change === undefined) return [];
  return [
    { title: `Accept all ${ids.size} changes in the base of '${framework}'`, edit: { changes: [change] } },
  ];
}

/** Records all amendments of an adaptation as reviewed against the current base. */
export function recordAllReviews(engine: Workspace, { path }: Selection): Action[] {
  const change = acceptBase(engine.frameworkOf(path) ?? '', undefined, engine);
  if (change === undefined) return [];
  const title = 'Record all amendments as reviewed';
  const kind = 'source.recordReviews.competence';
  return [{ id: 'recordReviews', title, kind, edit: () => ({ changes: [change] }) }];
}
