import type { Problem } from '../../engine/checking/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { NOTHING_WRONG, type Wrong } from '../../engine/render/index.ts';
import {
  isTrivia,
  lineOf,
  pathTo,
  type Statement,
  type SyntaxDocument,
  type SyntaxNode,
} from '../../engine/syntax/index.ts';
import { isShown, MOST_LISTED, type ProblemsIn, shownProblems } from './openPoints.ts';

/** The problems of a document. */
interface Found {
  /** All problems, in the order of the text. */
  readonly problems: readonly Problem[];
  /** The number of them that are shown. */
  readonly count: number;
  /** The problems of comments and blank lines, which are not in the tree. */
  readonly ofTrivia: readonly Problem[];
  /** The same by the statement that they follow. */
  readonly besides: ReadonlyMap<Statement, readonly Problem[]>;
}

/** The problems of a node, as found by rules. */
export interface WrongNode extends Wrong {
  readonly own: readonly Problem[];
}

/** There is only one such object, so that pages see immediately that nothing has changed. */
const NOTHING = NOTHING_WRONG as WrongNode;

const NOTHING_FOUND: Found = { problems: [], count: 0, ofTrivia: [], besides: new Map() };
const NONE: readonly Problem[] = [];

/**
 * The problems of a framework's documents in its preview. A document is only read again if its problems may have
 * changed, and the problems of a node are the same object until something in that node changes.
 */
export class PreviewProblems {
  readonly #engine: Workspace;
  readonly #problemsIn: ProblemsIn;
  readonly #documents = new Map<string, Found>();
  readonly #stale = new Set<string>();
  /** The problems of the statements themselves, and of the comments that follow them. */
  readonly #own = new Map<Statement, readonly Problem[]>();
  readonly #besides = new Map<Statement, readonly Problem[]>();
  #known = new WeakMap<SyntaxNode, WrongNode>();

  /** `problemsIn` returns the problems of a document that are shown; all of them by default. */
  constructor(engine: Workspace, problemsIn: ProblemsIn = (path) => engine.problems(path)) {
    this.#engine = engine;
    this.#problemsIn = problemsIn;
  }

  /** The problems of these documents may have changed. */
  touch(paths: Iterable<string>): void {
    for (const path of paths) if (this.#documents.has(path)) this.#stale.add(path);
  }

  /** The number of problems in these documents. From then on, only nodes of these documents have problems. */
  count(paths: readonly string[]): number {
    const wanted = new Set(paths);
    for (const path of [...this.#documents.keys()]) if (!wanted.has(path)) this.#drop(path);
    let count = 0;
    for (const path of wanted) {
      if (!this.#documents.has(path) || this.#stale.delete(path)) this.#read(path);
      count += this.#documents.get(path)?.count ?? 0;
    }
    return count;
  }

  /** The first errors and warnings in these documents, to be listed. */
  first(paths: readonly string[]): readonly Problem[] {
    return shownProblems(this.#problemsIn, paths, MOST_LISTED);
  }

  /** The highest severity in these documents, if it was counted before; null for none. */
  worst(paths: readonly string[]): 'error' | 'warning' | null {
    const found = paths.flatMap((path) => this.#documents.get(path) ?? []);
    if (found.every(({ count }) => count === 0)) return null;
    const hasError = found.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
    return hasError ? 'error' : 'warning';
  }

  /** The problems of a node, and the number in its content. */
  at(node: SyntaxNode): WrongNode {
    const known = this.#known.get(node);
    if (known) return known;
    let count = this.#heldBy(node).length;
    for (const child of node.children) count += this.at(child).count;
    const wrong = count === 0 ? NOTHING : { own: this.#ownOf(node), count };
    // A node without children needs no sum, unless its problems must stay the same object.
    if (count > 0 || node.children.length > 0) this.#known.set(node, wrong);
    return wrong;
  }

  /** A page shows elements and broken lines. Problems of a property are shown with the element it describes. */
  #ownOf(node: SyntaxNode): readonly Problem[] {
    const own = [...this.#heldBy(node)];
    for (const child of node.children) if (isPart(child)) own.push(...this.#ownOf(child));
    return own;
  }

  #heldBy({ statement }: SyntaxNode): readonly Problem[] {
    if (statement === undefined) return NONE;
    const own = this.#own.get(statement) ?? NONE;
    const besides = this.#besides.get(statement);
    return besides ? [...own, ...besides] : own;
  }

  /** Reads a document again: only the added and removed problems. */
  #read(path: string): void {
    const before = this.#documents.get(path) ?? NOTHING_FOUND;
    const document = this.#engine.document(path);
    const problems = document ? this.#problemsIn(path) : [];
    const { gone, come, from, to } = changesBetween(before.problems, problems);
    const hasTrivia = before.ofTrivia.length > 0 || come.some(isOfTrivia);
    const ofTrivia = hasTrivia ? problems.filter(isOfTrivia).filter(isShown) : [];
    const count = before.count - gone.length + come.length;
    const besides = document ? byStatementBefore(document, ofTrivia) : new Map<Statement, Problem[]>();
    this.#documents.set(path, { problems, count, ofTrivia, besides });
    const changed = new Set([...gone, ...come].map(({ statement }) => statement));
    this.#holdOwn(changed, problems, from, to);
    for (const statement of this.#holdBesides(before.besides, besides)) changed.add(statement);
    if (document) for (const statement of changed) this.#forget(document, statement);
  }

  /** The problems of these statements are those between two positions in the list, and directly beside them. */
  #holdOwn(statements: ReadonlySet<Statement>, problems: readonly Problem[], from: number, to: number): void {
    const isOne = (index: number): boolean => {
      const problem = problems[index];
      return problem !== undefined && statements.has(problem.statement);
    };
    let first = from;
    let end = to;
    while (isOne(first - 1)) first--;
    while (isOne(end)) end++;
    for (const statement of statements) this.#own.delete(statement);
    for (const problem of problems.slice(first, end)) {
      if (!isShown(problem) || isOfTrivia(problem)) continue;
      this.#own.set(problem.statement, [...(this.#own.get(problem.statement) ?? NONE), problem]);
    }
  }

  /** Returns the statements whose problems change because of the comments after them. */
  #holdBesides(before: Found['besides'], after: Found['besides']): Statement[] {
    for (const statement of before.keys()) if (!after.has(statement)) this.#besides.delete(statement);
    for (const [statement, problems] of after) this.#besides.set(statement, problems);
    return [...new Set([...before.keys(), ...after.keys()])].filter(
      (statement) => !areAlike(before.get(statement) ?? NONE, after.get(statement) ?? NONE),
    );
  }

  /** The problems of a statement have changed, so the results for its ancestors are outdated. */
  #forget(document: SyntaxDocument, statement: Statement): void {
    const line = lineOf(document, statement);
    if (line < 0) return;
    for (const node of pathTo(document, line)) this.#known.delete(node);
  }

  #drop(path: string): void {
    const { problems, besides } = this.#documents.get(path) ?? NOTHING_FOUND;
    for (const { statement } of problems) this.#own.delete(statement);
    for (const statement of besides.keys()) this.#besides.delete(statement);
    this.#documents.delete(path);
    this.#stale.delete(path);
    // Nodes of a removed document may still be shown, because another framework may include them.
    this.#known = new WeakMap();
  }
}

function isOfTrivia({ statement }: Problem): boolean {
  return isTrivia(statement);
}

/** A comment comes after a line of the current tree. */
function byStatementBefore(
  document: SyntaxDocument,
  problems: Iterable<Problem>,
): Map<Statement, readonly Problem[]> {
  const found = new Map<Statement, readonly Problem[]>();
  for (const problem of problems) {
    const statement = pathTo(document, lineOf(document, problem.statement)).at(-1)?.statement;
    if (statement) found.set(statement, [...(found.get(statement) ?? NONE), problem]);
  }
  return found;
}

/** The added and removed problems that are shown, and the positions of the added ones in the list. */
interface Changes {
  readonly gone: readonly Problem[];
  readonly come: readonly Problem[];
  readonly from: number;
  readonly to: number;
}

/** Most edits change few problems, so the equal beginnings and ends of the lists are skipped. */
function changesBetween(before: readonly Problem[], after: readonly Problem[]): Changes {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && isAlike(before[from], after[from])) from++;
  let last = 0;
  while (last < most - from && isAlike(before.at(-1 - last), after.at(-1 - last))) last++;
  const to = after.length - last;
  return {
    gone: before.slice(from, before.length - last).filter(isShown),
    come: after.slice(from, to).filter(isShown),
    from,
    to,
  };
}

function areAlike(before: readonly Problem[], after: readonly Problem[]): boolean {
  return before.length === after.length && after.every((problem, index) => isAlike(problem, before[index]));
}

/** A page shows the message of a problem, at its statement. */
function isAlike(one: Problem | undefined, other: Problem | undefined): boolean {
  if (one === other || one === undefined || other === undefined) return one === other;
  const { statement, message, severity } = one;
  return statement === other.statement && message === other.message && severity === other.severity;
}

const PARTS: ReadonlySet<string> = new Set(['property', 'prose', 'question']);

function isPart({ statement }: SyntaxNode): boolean {
  return statement !== undefined && PARTS.has(statement.kind);
}
