import {
  isTrivia,
  lineOf,
  NOTHING_WRONG,
  type Problem,
  pathTo,
  type Statement,
  type SyntaxDocument,
  type SyntaxNode,
  type Workspace,
  type Wrong,
} from '../../core/index.ts';

/** What was found in a document: its problems by the statement that they are held against. */
interface Found {
  readonly count: number;
  readonly byStatement: ReadonlyMap<Statement, readonly Problem[]>;
}

const NOTHING_FOUND: Found = { count: 0, byStatement: new Map() };

/**
 * The problems of a framework's documents as its preview shows them. A document is looked at again only when its
 * problems may have changed, and what is said of a node stays the same object until something in that node changed.
 */
export class PreviewProblems {
  readonly #engine: Workspace;
  readonly #documents = new Map<string, Found>();
  readonly #stale = new Set<string>();
  /** The statements of all documents that something is wrong with. */
  readonly #held = new Map<Statement, readonly Problem[]>();
  #known = new WeakMap<SyntaxNode, Wrong>();

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

  /** What is wrong at a node, and how much in it. */
  at(node: SyntaxNode): Wrong {
    const known = this.#known.get(node);
    if (known) return known;
    let count = this.#heldBy(node).length;
    for (const child of node.children) count += this.at(child).count;
    const wrong = count === 0 ? NOTHING_WRONG : { own: this.#ownOf(node), count };
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
    return (statement && this.#held.get(statement)) ?? [];
  }

  #read(path: string): void {
    const before = this.#documents.get(path) ?? NOTHING_FOUND;
    const document = this.#engine.document(path);
    const found = document ? findIn(document, this.#engine.problems(path)) : NOTHING_FOUND;
    this.#documents.set(path, found);
    const changed = new Set<Statement>();
    for (const [statement, problems] of found.byStatement) {
      this.#held.set(statement, problems);
      if (!isSame(before.byStatement.get(statement), problems)) changed.add(statement);
    }
    for (const statement of before.byStatement.keys()) {
      if (found.byStatement.has(statement)) continue;
      this.#held.delete(statement);
      changed.add(statement);
    }
    if (document) for (const statement of changed) this.#forget(document, statement);
  }

  /** Something else is wrong with a statement now: what was said of the nodes that it stands in no longer holds. */
  #forget(document: SyntaxDocument, statement: Statement): void {
    const line = lineOf(document, statement);
    if (line < 0) return;
    for (const node of pathTo(document, line)) this.#known.delete(node);
  }

  #drop(path: string): void {
    for (const statement of this.#documents.get(path)?.byStatement.keys() ?? []) this.#held.delete(statement);
    this.#documents.delete(path);
    this.#stale.delete(path);
    // Nodes of a document that is gone from here may be shown all the same: another framework's may be included.
    this.#known = new WeakMap();
  }
}

function findIn(document: SyntaxDocument, problems: readonly Problem[]): Found {
  const byStatement = new Map<Statement, Problem[]>();
  let count = 0;
  for (const problem of problems) {
    // Hints are for whoever polishes a line, not for whoever looks at the whole.
    if (problem.severity !== 'error' && problem.severity !== 'warning') continue;
    count++;
    const statement = holderOf(document, problem.statement);
    if (statement === undefined) continue;
    const known = byStatement.get(statement);
    if (known) known.push(problem);
    else byStatement.set(statement, [problem]);
  }
  return { count, byStatement };
}

/** A comment is held against the line that it follows, in the tree as it is now; all else against itself. */
function holderOf(document: SyntaxDocument, statement: Statement): Statement | undefined {
  if (!isTrivia(statement)) return statement;
  return pathTo(document, lineOf(document, statement)).at(-1)?.statement;
}

/** What a page shows of a problem is its message. */
function isSame(before: readonly Problem[] | undefined, after: readonly Problem[]): boolean {
  return (
    before?.length === after.length &&
    after.every((problem, index) => problem.message === before[index]?.message)
  );
}

const PARTS: ReadonlySet<string> = new Set(['property', 'prose', 'question']);

function isPart({ statement }: SyntaxNode): boolean {
  return statement !== undefined && PARTS.has(statement.kind);
}
