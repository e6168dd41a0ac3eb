import type { Problem } from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import {
  countAllAgreed,
  countAllQuestions,
  type Framework,
  isBeingAgreed,
  notYetAgreed,
  openQuestions,
  titleOf,
} from '../../engine/model/index.ts';
import { type OpenPoint, type OpenPoints, wordsOfAgreed } from '../../engine/render/index.ts';
import { rangeOf, type Statement } from '../../engine/syntax/index.ts';
import { countOf } from '../../engine/text/index.ts';
import type { DocumentRange } from '../documentRange.ts';

/** The most open points of a kind that a page lists. */
export const MOST_LISTED = 100;

/** The problems of the document at a path that are shown. */
export type ProblemsIn = (path: string) => readonly Problem[];

/** Keys of open points: no id, and no key of an element, begins like this. */
const KEY = /^\?\/(problem|question|unagreed)-(\d{1,9})$/;

/** The problems of a framework, of which `first` are the first ones in the order of its files. */
export function problemPoints(count: number, first: readonly Problem[]): OpenPoints {
  const listed = first.map(
    ({ message }, index): OpenPoint => ({
      key: `?/problem-${index}`,
      text: message,
      about: '',
    }),
  );
  return { kind: 'problems', words: countOf(count, 'problem'), count, listed };
}

/** The open questions of a framework, those of its header first. */
export function questionPoints(framework: Framework): OpenPoints {
  const listed: OpenPoint[] = [];
  for (const { element, question } of openQuestions(framework)) {
    if (listed.length === MOST_LISTED) break;
    const about = element === framework.header ? '' : titleOf(element);
    const { text, name } = question;
    listed.push({ key: `?/question-${listed.length}`, text: text.text, about, name });
  }
  const count = countAllQuestions(framework);
  return { kind: 'questions', words: countOf(count, 'question'), count, listed };
}

/** The competences that are not agreed; undefined unless the group is agreeing the framework. */
export function unagreedPoints(framework: Framework): OpenPoints | undefined {
  if (!isBeingAgreed(framework)) return undefined;
  const listed: OpenPoint[] = [];
  for (const { element, within } of notYetAgreed(framework)) {
    if (listed.length === MOST_LISTED) break;
    const about = within.findLast(({ kind }) => kind === 'activity' || kind === 'domain');
    listed.push({
      key: `?/unagreed-${listed.length}`,
      text: titleOf(element),
      about: about ? titleOf(about) : '',
    });
  }
  const total = framework.counts.competences;
  const agreed = countAllAgreed(framework);
  return {
    kind: 'unagreed',
    words: wordsOfAgreed(agreed, total),
    heading: 'Not agreed yet:',
    count: total - agreed,
    listed,
  };
}

/** The line of a listed open point; undefined if the key is another one, or the point is gone. */
export function locateOpenPoint(
  engine: Workspace,
  framework: Framework,
  key: string,
  problemsIn: ProblemsIn,
): DocumentRange | undefined {
  const [, kind, number] = KEY.exec(key) ?? [];
  if (kind === 'problem') {
    const problem = shownProblems(problemsIn, framework.paths, MOST_LISTED)[Number(number)];
    return problem && rangeIn(engine, problem.path, problem.statement, problem);
  }
  let index = 0;
  if (kind === 'unagreed') {
    for (const { element } of notYetAgreed(framework)) {
      const { statement } = element.node;
      if (index++ === Number(number)) return statement && rangeIn(engine, element.path, statement);
    }
  }
  if (kind !== 'question') return undefined;
  for (const { question } of openQuestions(framework)) {
    if (index++ === Number(number)) return rangeIn(engine, question.path, question.statement);
  }
  return undefined;
}

/** The first errors and warnings of these documents, in the order of the text. */
export function shownProblems(problemsIn: ProblemsIn, paths: readonly string[], most: number): Problem[] {
  const found: Problem[] = [];
  for (const path of paths) {
    for (const problem of problemsIn(path)) {
      if (found.length === most) return found;
      if (isShown(problem)) found.push(problem);
    }
  }
  return found;
}

/** Hints are for those who edit a line, not for those who look at the whole. */
export function isShown({ severity }: Problem): boolean {
  return severity === 'error' || severity === 'warning';
}

function rangeIn(
  engine: Workspace,
  path: string,
  statement: Statement,
  problem?: Problem,
): DocumentRange | undefined {
  const document = engine.document(path);
  return document && { path, range: rangeOf(document, statement, problem?.span) };
}
