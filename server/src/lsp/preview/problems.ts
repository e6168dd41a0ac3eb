import {
  lineOf,
  type Problem,
  pathTo,
  type Statement,
  type SyntaxNode,
  type Workspace,
} from '../../core/index.ts';

/** What is wrong at a statement. */
interface Wrong {
  /** What is about the element or the broken line itself. */
  readonly own: Problem[];
  /** How many problems there are in it and in all that stands in it. */
  count: number;
}

/** What was found in a document. */
interface Found {
  readonly statements: readonly Statement[];
  readonly count: number;
}

const NOTHING: Wrong = { own: [], count: 0 };

/** The problems of documents as a preview shows them; a document is looked at again only when its problems changed. */
export class PreviewProblems {
  readonly #engine: Workspace;
  readonly #documents = new Map<string, Found>();
  readonly #wrong = new Map<Statement, Wrong>();

  constructor(engine: Workspace) {
    this.#engine = engine;
  }

  /** The problems of these documents may have changed. */
  touch(paths: Iterable<string>): void {
    for (const path of paths) {
      for (const statement of this.#documents.get(path)?.statements ?? []) this.#wrong.delete(statement);
      this.#documents.delete(path);
    }
  }

  /** How many problems these documents have; from then on their statements answer. */
  count(paths: readonly string[]): number {
    return paths.reduce((count, path) => count + this.#of(path).count, 0);
  }

  /** What is wrong at a statement of a document that was counted. */
  at(statement: Statement | undefined): Readonly<Wrong> {
    return (statement && this.#wrong.get(statement)) ?? NOTHING;
  }

  #of(path: string): Found {
    const known = this.#documents.get(path);
    if (known) return known;
    const found = this.#read(path);
    this.#documents.set(path, found);
    return found;
  }

  #read(path: string): Found {
    const document = this.#engine.document(path);
    if (document === undefined) return { statements: [], count: 0 };
    // Hints are for whoever polishes a line, not for whoever looks at the whole.
    const problems = this.#engine
      .problems(path)
      .filter(({ severity }) => severity === 'error' || severity === 'warning');
    const statements = new Set<Statement>();
    for (const problem of problems) {
      const nodes = pathTo(document, lineOf(document, problem.statement));
      for (const { statement } of nodes) {
        if (statement === undefined) continue;
        statements.add(statement);
        this.#wrongAt(statement).count++;
      }
      const shown = nodes.findLast(isShown)?.statement;
      if (shown) this.#wrongAt(shown).own.push(problem);
    }
    return { statements: [...statements], count: problems.length };
  }

  #wrongAt(statement: Statement): Wrong {
    const known = this.#wrong.get(statement);
    if (known) return known;
    const wrong: Wrong = { own: [], count: 0 };
    this.#wrong.set(statement, wrong);
    return wrong;
  }
}

const PARTS: ReadonlySet<string> = new Set(['property', 'prose', 'question']);

/** A page shows elements and broken lines; what is wrong with a property is shown with what it describes. */
function isShown({ statement }: SyntaxNode): boolean {
  return statement !== undefined && !PARTS.has(statement.kind);
}
