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

/** What was found in a document. */
interface Found {
  /** All problems, in the order of the text. */
  readonly problems: readonly Problem[];
  /** How many of them are shown. */
  readonly count: number;
  /** Those of comments and blank lines, which the tree does not hold. */
  readonly ofTrivia: readonly Problem[];
  /** The same by the statement that they follow. */
  readonly besides: ReadonlyMap<Statement, readonly Problem[]>;
}

/** What is wrong at a node, as rules found it. */
export interface WrongNode extends Wrong {
  readonly own: readonly Problem[];
}

/** There is one such object, so that pages tell at sight that nothing has changed. */
const NOTHING = NOTHING_WRONG as WrongNode;

const NOTHING_FOUND: Found = { problems: [], count: 0, ofTrivia: [], besides: new Map() };
const NONE: readonly Problem[] = [];

/**
 * The problems of a framework's documents as its preview shows them. A document is looked at again only when its
 * problems may have changed, and what is said of a node stays the same object until something in that node changed.
 */
export class PreviewProblems {
  readonly #engine: Workspace;
  readonly #documents = new Map<string, Found>();
  readonly #stale = new Set<string>();
  /** What is wrong with statements themselves, and with the comments that follow them. */
  readonly #own = new Map<Statement, readonly Problem[]>();
  readonly #besides = new Map<Statement, readonly Problem[]>();
  #known = new WeakMap<SyntaxNode, WrongNode>();

  constructor(engine: Workspace) {
    this.#engine = engine;
  }

  /** The problems of these documents may have changed. */
  touch(paths: Iterable<string>): void {
    for (const path of paths) if (this.#documents.has(path)) this.#stale.add(path);
  }

  /** How many problems these documents have; from then on their nodes answer, and those of no other document. */
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

  /** The worst that these documents have, counted before; null for nothing. */
  worst(paths: readonly string[]): 'error' | 'warning' | null {
    const found = paths.flatMap((path) => this.#documents.get(path) ?? []);
    if (found.every(({ count }) => count === 0)) return null;
    const hasError = found.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
    return hasError ? 'error' : 'warning';
  }

  /** What is wrong at a node, and how much in it. */
  at(node: SyntaxNode): WrongNode {
    const known = this.#known.get(node);
    if (known) return known;
    let count = this.#heldBy(node).length;
    for (const child of node.children) count += this.at(child).count;
    const wrong = count === 0 ? NOTHING : { own: this.#ownOf(node), count };
    // Of a node without children there is nothing to add up, unless what is said of it must stay the same object.
    if (count > 0 || node.children.length > 0) this.#known.set(node, wrong);
    return wrong;
  }

  /** A page shows elements and broken lines; what is wrong with a property is shown with what it describes. */
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

  /** Looks at a document again: at the problems that came and went, and no others. */
  #read(path: string): void {
    const before = this.#documents.get(path) ?? NOTHING_FOUND;
    const document = this.#engine.document(path);
    const problems = document ? this.#engine.problems(path) : [];
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

  /** The problems of these statements are those that the list has between two places, and just beside them. */
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

  /** Gives the statements that something else is said of by the comments after them. */
  #holdBesides(before: Found['besides'], after: Found['besides']): Statement[] {
    for (const statement of before.keys()) if (!after.has(statement)) this.#besides.delete(statement);
    for (const [statement, problems] of after) this.#besides.set(statement, problems);
    return [...new Set([...before.keys(), ...after.keys()])].filter(
      (statement) => !areAlike(before.get(statement) ?? NONE, after.get(statement) ?? NONE),
    );
  }

  /** Something else is wrong with a statement now: what was said of the nodes that it stands in no longer holds. */
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
    // Nodes of a document that is gone from here may be shown all the same: another framework's may be included.
    this.#known = new WeakMap();
  }
}

/** Hints are for whoever polishes a line, not for whoever looks at the whole. */
function isShown({ severity }: Problem): boolean {
  return severity === 'error' || severity === 'warning';
}

function isOfTrivia({ statement }: Problem): boolean {
  return isTrivia(statement);
}

/** A comment stands after a line of the tree as it is now. */
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

/** What is shown of the problems that came and went, and where in the list those are that came. */
interface Changes {
  readonly gone: readonly Problem[];
  readonly come: readonly Problem[];
  readonly from: number;
  readonly to: number;
}

/** An edit leaves most problems as they were: what lists begin and end with alike is passed by. */
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

/** What a page shows of a problem is its message, at its statement. */
function isAlike(one: Problem | undefined, other: Problem | undefined): boolean {
  if (one === other || one === undefined || other === undefined) return one === other;
  const { statement, message, severity } = one;
  return statement === other.statement && message === other.message && severity === other.severity;
}

const PARTS: ReadonlySet<string> = new Set(['property', 'prose', 'question']);

function isPart({ statement }: SyntaxNode): boolean {
  return statement !== undefined && PARTS.has(statement.kind);
}
