import type { Problem, Rule } from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { lineOf, rangeOf, type SyntaxDocument } from '../../engine/syntax/index.ts';
import type { Position, Range } from '../../engine/text/index.ts';
import { conflictRefusal } from '../conflictRefusal.ts';
import { ignoreHere } from '../ignoreHere.ts';
import type { LazyAction, Selection } from './action.ts';
import { fixRule } from './fixes.ts';
import { flatTextActions } from './flatText.ts';
import { type ReviewAction, reviewActions } from './reviews.ts';

/** A way to solve or suppress a problem. */
export type QuickFix = ReviewAction & { readonly problem: Problem; readonly isPreferred: boolean };

/** A way to solve all problems of a rule in a document, and those of them that are at the selection. */
export interface RuleFix {
  readonly action: LazyAction;
  readonly problems: readonly Problem[];
}

/**
 * The fixes for the problems at a selection, those of a problem together, and suppressing it last. None that would change
 * a file with an unresolved merge conflict.
 */
export function quickFixesAt(engine: Workspace, selection: Selection): QuickFix[] {
  const document = engine.document(selection.path);
  if (document === undefined) return [];
  const problems = problemsAt(engine, selection, document);
  const rules = new Set(problems.map(({ rule }) => rule));
  return problems.flatMap((problem) => {
    const fixes = problem.rule.fixes?.(problem, engine) ?? [];
    const flat = flatTextActions(engine, problem);
    const isPreferred = flat.actions.length + fixes.length > 0 && !fixes[0]?.isJudgement;
    const own = fixes.map(({ title, changes }) => ({ title, edit: { changes } }));
    const suppression = ignoreHere(problem, document);
    const title = rules.size > 1 ? `Leave this as it is… (${problem.rule.id})` : 'Leave this as it is…';
    const offered: ReviewAction[] = [
      ...(flat.isCertain ? [...flat.actions, ...own] : [...own, ...flat.actions]),
      ...reviewActions(problem, engine),
      ...(suppression ? [{ title, edit: { changes: [suppression] } }] : []),
    ];
    const isSafe = (action: ReviewAction): boolean =>
      !('edit' in action) ||
      conflictRefusal(
        engine,
        action.edit.changes.map(({ path }) => path),
      ) === undefined;
    return offered
      .filter(isSafe)
      .map((action, index) => ({ ...action, problem, isPreferred: index === 0 && isPreferred }));
  });
}

/** For each rule with a safe fix for a problem at the selection and more problems in the file: fix them all. */
export function ruleFixesAt(engine: Workspace, selection: Selection): RuleFix[] {
  const { path } = selection;
  const document = engine.document(path);
  if (document === undefined) return [];
  const here = problemsAt(engine, selection, document);
  const hasSafeFix = (problem: Problem): boolean =>
    problem.rule.fixes?.(problem, engine).some(({ safe }) => safe) === true;
  const rules = new Set(here.filter(hasSafeFix).map(({ rule }) => rule));
  const all = engine.problems(path);
  const isRepeated = (rule: Rule): boolean => all.filter((problem) => problem.rule === rule).length > 1;
  return [...rules].filter(isRepeated).map(({ id }) => ({
    action: fixRule(engine, path, id),
    problems: here.filter(({ rule }) => rule.id === id),
  }));
}

/** The problems that touch a selection, by binary search, since problems are in the order of the text. */
function problemsAt(engine: Workspace, { path, range }: Selection, document: SyntaxDocument): Problem[] {
  const problems = engine.problems(path);
  const firstFrom = (line: number): number => {
    let low = 0;
    let high = problems.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineOf(document, (problems[middle] as Problem).statement) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return problems
    .slice(firstFrom(range.start.line), firstFrom(range.end.line + 1))
    .filter(({ statement, span }) => touches(rangeOf(document, statement, span), range));
}

function touches(left: Range, right: Range): boolean {
  return !isBefore(left.end, right.start) && !isBefore(right.end, left.start);
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.column < right.column);
}
