import { lineOf, type SyntaxDocument } from '../syntax/document.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Problem } from './rule.ts';

/** Up to this many changes, a binary search for each is quicker than a pass over the whole list. */
const FEW = 16;

/**
 * The problems of one document in the order of its text. Remaining lines keep their order, so an edit only costs
 * finding the positions of the problems that are added or removed.
 */
export class ProblemList {
  #ordered: Problem[] = [];
  #added = new Set<Problem>();
  #removed = new Set<Problem>();

  add(problem: Problem): void {
    this.#added.add(problem);
  }

  remove(problem: Problem): void {
    if (!this.#added.delete(problem)) this.#removed.add(problem);
  }

  /** All problems in the order of `document`, which must be the newest version; valid until the next change. */
  in(document: SyntaxDocument): readonly Problem[] {
    this.#takeOut();
    this.#putIn(document);
    return this.#ordered;
  }

  /** The problems of one statement. */
  of(statement: Statement, document: SyntaxDocument): readonly Problem[] {
    const problems = this.in(document);
    const line = lineOf(document, statement);
    let end = findIndex(problems, (other) => lineOf(document, other.statement) > line);
    const found: Problem[] = [];
    while (problems[--end]?.statement === statement) found.push(problems[end] as Problem);
    return found.reverse();
  }

  #takeOut(): void {
    const removed = this.#removed;
    if (removed.size === 0) return;
    if (removed.size > FEW) this.#ordered = this.#ordered.filter((problem) => !removed.has(problem));
    else for (const problem of removed) this.#ordered.splice(this.#ordered.indexOf(problem), 1);
    this.#removed = new Set();
  }

  #putIn(document: SyntaxDocument): void {
    if (this.#added.size === 0) return;
    this.#ordered = withInOrder([...this.#added], this.#ordered, document);
    this.#added = new Set();
  }
}

/** Inserts problems into a sorted list; may change and return the same list. */
export function withInOrder(
  added: readonly Problem[],
  ordered: Problem[],
  document: SyntaxDocument,
): Problem[] {
  if (added.length > FEW) return inOrder([...ordered, ...added], document);
  for (const problem of added) insertInOrder(problem, ordered, document);
  return ordered;
}

function insertInOrder(problem: Problem, ordered: Problem[], document: SyntaxDocument): void {
  const line = lineOf(document, problem.statement);
  const isAfter = (other: Problem): boolean =>
    (lineOf(document, other.statement) - line || compareInLine(other, problem)) > 0;
  ordered.splice(findIndex(ordered, isAfter), 0, problem);
}

function inOrder(problems: readonly Problem[], document: SyntaxDocument): Problem[] {
  return problems
    .map((problem) => ({ problem, line: lineOf(document, problem.statement) }))
    .sort((left, right) => left.line - right.line || compareInLine(left.problem, right.problem))
    .map(({ problem }) => problem);
}

/**
 * The index of the first problem for which `isAfter` is true, as it is for all later ones; the length if there is none.
 */
function findIndex(ordered: readonly Problem[], isAfter: (problem: Problem) => boolean): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(ordered[middle] as Problem)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function compareInLine(left: Problem, right: Problem): number {
  if (left.span.start !== right.span.start) return left.span.start - right.span.start;
  if (left.rule !== right.rule) return left.rule.id < right.rule.id ? -1 : 1;
  return left.span.end - right.span.end || (left.message < right.message ? -1 : 1);
}

/** The first `most` of `all`, without those in `without`. */
export function firstProblems(
  all: readonly Problem[],
  most: number,
  without: ReadonlySet<Problem>,
): Problem[] {
  if (without.size === 0) return all.slice(0, most);
  const problems: Problem[] = [];
  for (let index = 0; index < all.length && problems.length < most; index++) {
    const problem = all[index] as Problem;
    if (!without.has(problem)) problems.push(problem);
  }
  return problems;
}
