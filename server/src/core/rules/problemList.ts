import { lineOf, type SyntaxDocument } from '../syntax/document.ts';
import type { Problem } from './rule.ts';

/** Where more than one in so many problems is new, sorting all is quicker than finding the place of each. */
const FEW = 8;

/**
 * The problems of one document in the order of its text. Lines that stay never change places, so that an edit costs
 * the problems that come, and a glance at each of the others where one goes.
 */
export class ProblemList {
  #ordered: readonly Problem[] = [];
  #added = new Set<Problem>();
  #removed = new Set<Problem>();

  add(problem: Problem): void {
    this.#added.add(problem);
  }

  remove(problem: Problem): void {
    if (!this.#added.delete(problem)) this.#removed.add(problem);
  }

  /** The problems as they stand in `document`, the newest of the text; the same list as long as they are the same. */
  in(document: SyntaxDocument): readonly Problem[] {
    if (this.#removed.size) {
      const removed = this.#removed;
      this.#ordered = this.#ordered.filter((problem) => !removed.has(problem));
      this.#removed = new Set();
    }
    if (this.#added.size) {
      this.#ordered = insertInOrder(this.#ordered, [...this.#added], document);
      this.#added = new Set();
    }
    return this.#ordered;
  }
}

/** `ordered` with the `added` problems each at its place in the text. */
export function insertInOrder(
  ordered: readonly Problem[],
  added: readonly Problem[],
  document: SyntaxDocument,
): readonly Problem[] {
  if (added.length === 0) return ordered;
  if (added.length * FEW > ordered.length) return inOrder([...ordered, ...added], document);
  const all = [...ordered];
  for (const problem of added) all.splice(placeOf(problem, all, document), 0, problem);
  return all;
}

function inOrder(problems: readonly Problem[], document: SyntaxDocument): readonly Problem[] {
  return problems
    .map((problem) => ({ problem, line: lineOf(document, problem.statement) }))
    .sort((left, right) => left.line - right.line || compareInLine(left.problem, right.problem))
    .map(({ problem }) => problem);
}

/** The index of the first problem of `ordered` that stands after `problem`. */
function placeOf(problem: Problem, ordered: readonly Problem[], document: SyntaxDocument): number {
  const line = lineOf(document, problem.statement);
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ordered[middle] as Problem;
    const order = lineOf(document, other.statement) - line || compareInLine(other, problem);
    if (order <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareInLine(left: Problem, right: Problem): number {
  if (left.span.start !== right.span.start) return left.span.start - right.span.start;
  if (left.rule !== right.rule) return left.rule.id < right.rule.id ? -1 : 1;
  return left.span.end - right.span.end || (left.message < right.message ? -1 : 1);
}
