import { CodeActionKind } from 'vscode-languageserver';
import { type Problem, safeFixes } from '../../core/index.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import type { Asked, LazyAction } from './lazyAction.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.competence`;
const FIX_RULE = 'fixRule:';

/** Fixes layout and marks in a document, and no word. */
export function fixAll(context: FeatureContext, { path }: Asked): LazyAction[] {
  const title = 'Fix layout and marks in this file';
  return fixesOf(context, path, { id: 'fixAll', title, kind: FIX_ALL }, () => true);
}

/** Fixes all that one rule has found in a document, where it is a matter of layout and marks. */
export function fixRule(context: FeatureContext, path: string, rule: string): LazyAction {
  const title = `Fix all in this file (${rule})`;
  const action = { id: FIX_RULE + rule, title, kind: CodeActionKind.QuickFix };
  const edit = () => editOf(context, path, (problem) => problem.rule.id === rule);
  return { ...action, edit };
}

/** The rule that an action by that name mends; undefined when it is another action. */
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

/** What stands in another file is not mended from here: an editor that saves one file changes no other. */
function changesOf(
  { workspace: { engine } }: FeatureContext,
  path: string,
  isWanted: (problem: Problem) => boolean,
) {
  const problems = engine.problems(path).filter(isWanted);
  return safeFixes(problems, engine, (changed) => changed === path).flatMap(({ changes }) => changes);
}
