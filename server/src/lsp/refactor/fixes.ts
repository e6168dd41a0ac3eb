import { CodeActionKind } from 'vscode-languageserver';
import { type Problem, safeFixes } from '../../engine/checking/index.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import type { Asked, LazyAction } from './lazyAction.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.competence`;
const FIX_RULE = 'fixRule:';

/** Applies all safe fixes in a document: layout and punctuation, never words. */
export function fixAll(context: FeatureContext, { path }: Asked): LazyAction[] {
  const title = 'Fix layout and punctuation in this file';
  return fixesOf(context, path, { id: 'fixAll', title, kind: FIX_ALL }, () => true);
}

/** Applies all safe fixes of one rule in a document. */
export function fixRule(context: FeatureContext, path: string, rule: string): LazyAction {
  const title = `Fix all in this file (${rule})`;
  const action = { id: FIX_RULE + rule, title, kind: CodeActionKind.QuickFix };
  const edit = () => editOf(context, path, (problem) => problem.rule.id === rule);
  return { ...action, edit };
}

/** The id of the rule that the action with this id fixes; undefined for other actions. */
export function ruleOf(id: string): string | undefined {
  return id.startsWith(FIX_RULE) ? id.slice(FIX_RULE.length) : undefined;
}

function fixesOf(
  context: FeatureContext,
  path: string,
  action: Omit<LazyAction, 'edit'>,
  isWanted: (problem: Problem) => boolean,
): LazyAction[] {
  return changesOf(context, path, isWanted).length > 0
    ? [{ ...action, edit: () => editOf(context, path, isWanted) }]
    : [];
}

function editOf(context: FeatureContext, path: string, isWanted: (problem: Problem) => boolean) {
  return toWorkspaceEdit(changesOf(context, path, isWanted), context.workspace, context.client);
}

/** Fixes that change other files are left out: saving one file must not change another. */
function changesOf(
  { workspace: { engine } }: FeatureContext,
  path: string,
  isWanted: (problem: Problem) => boolean,
) {
  const problems = engine.problems(path).filter(isWanted);
  return safeFixes(problems, engine, (changed) => changed === path).flatMap(({ changes }) => changes);
}
