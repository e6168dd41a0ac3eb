import type { SyntaxDocument } from './syntax/document.ts';
import type { Statement } from './syntax/statement.ts';

/** The lines of each document that pass a test, kept up to date without reading unchanged lines again. */
export class ChosenLines {
  readonly #isChosen: (statement: Statement) => boolean;
  readonly #byPath = new Map<string, Set<Statement>>();

  constructor(isChosen: (statement: Statement) => boolean) {
    this.#isChosen = isChosen;
  }

  /** The chosen lines of the document at `path`, in no order. */
  in(path: string): Iterable<Statement> {
    return this.#byPath.get(path) ?? [];
  }

  /** Takes a document as a whole. */
  replace(path: string, { statements }: SyntaxDocument): void {
    this.#byPath.set(path, new Set([...statements].filter(this.#isChosen)));
  }

  /** Takes an edit of a document. */
  edit(path: string, removed: readonly Statement[], added: readonly Statement[]): void {
    const chosen = this.#byPath.get(path);
    for (const statement of removed) chosen?.delete(statement);
    for (const statement of added) if (this.#isChosen(statement)) chosen?.add(statement);
  }

  /** Forgets a document. */
  delete(path: string): void {
    this.#byPath.delete(path);
  }
}
