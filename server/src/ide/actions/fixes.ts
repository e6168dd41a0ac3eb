import { type DocumentChange, type Problem, safeFixes } from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import type { Action, Selection } from './action.ts';

const FIX_RULE = 'fixRule:';

/** Applies all safe fixes in a document: layout and punctuation, never words. */
export function fixAll(engine: Workspace, { path }: Selection): Action[] {
  const changes = (): DocumentChange[] => changesOf(engine, path, () => true);
  if (changes().length === 0) return [];
  const title = 'Fix layout and punctuation in this file';
  return [{ id: 'fixAll', title, kind: 'source.fixAll.competence', edit: () => ({ changes: changes() }) }];
}

/** Applies all safe fixes of one rule in a document. */
export function fixRule(engine: Workspace, path: string, rule: string): Action {
  return {
    id: FIX_RULE + rule,
    title: `Fix all in this file (${rule})`,
    kind: 'quickfix',
    edit: () => ({ changes: changesOf(engine, path, (problem) => problem.rule.id === rule) }),
  };
}

/** The id of the rule that the action with this id fixes; undefined for other actions. */
export function ruleOf(id: string): string | undefined {
  return id.startsWith(FIX_RULE) ? id.slice(FIX_RULE.length) : undefined;
}

/** Fixes that change other files are left out: saving one file must not change another. */
function changesOf(
  engine: Workspace,
  path: string,
  isWanted: (problem: Problem) => boolean,
): DocumentChange[] {
  const problems = engine.problems(path).filter(isWanted);
  return safeFixes(problems, engine, (changed) => changed === path).flatMap(({ changes }) => changes);
}
