import { memo } from '../memo.ts';
import type { Element } from './element.ts';
import type { Framework } from './framework.ts';
import { type AskedQuestion, openAmong } from './questions.ts';

/** An open question with the element that it is about. */
export interface OpenQuestion {
  readonly question: AskedQuestion;
  readonly element: Element;
  /** The elements that contain it, outermost first. */
  readonly within: readonly Element[];
}

/**
 * The number of open questions in an element, including its own, at any depth. Answered questions and replies do not
 * count.
 */
export const countQuestions: (element: Element) => number = memo((element) =>
  element.children.reduce((sum, child) => sum + countQuestions(child), openAmong(element.questions).length),
);

/** The number of open questions in a framework. */
export function countAllQuestions({ header, children }: Framework): number {
  // A header's own count includes the elements indented below it, which are also among the framework's children.
  const own = header ? openAmong(header.questions).length : 0;
  return children.reduce((sum, child) => sum + countQuestions(child), own);
}

/** The open questions of a framework, those of its header first. */
export function* openQuestions({ header, children }: Framework): Iterable<OpenQuestion> {
  if (header) yield* ownQuestions(header, []);
  for (const child of children) yield* questionsWithin(child, []);
}

function* questionsWithin(element: Element, within: readonly Element[]): Iterable<OpenQuestion> {
  if (countQuestions(element) === 0) return;
  yield* ownQuestions(element, within);
  for (const child of element.children) yield* questionsWithin(child, [...within, element]);
}

function* ownQuestions(element: Element, within: readonly Element[]): Iterable<OpenQuestion> {
  for (const question of openAmong(element.questions)) yield { question, element, within };
}
