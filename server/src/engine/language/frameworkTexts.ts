import type { Statement } from '../syntax/statement.ts';
import { Likeness, type SameText } from './likeness.ts';
import { Quotes, type QuoteUse } from './quotes.ts';
import { readableText } from './readableText.ts';
import { type LineContext, Vocabulary } from './vocabulary.ts';

/** What rules must look at again since the last call. */
export interface ChangedTexts {
  readonly texts: Iterable<SameText>;
  readonly quotes: Iterable<QuoteUse>;
}

/** What the running text of one framework tells: its terms and who uses them, what says the same, how quotes are written. */
interface Texts {
  readonly vocabulary: Vocabulary;
  readonly likeness: Likeness;
  readonly quotes: Quotes;
}

/** The running text of all frameworks, kept up to date a line at a time. */
export class FrameworkTexts {
  readonly #frameworks = new Map<string, Texts>();

  /** `later` puts off comparing the statement with others: it takes as long as all the rest. */
  add(framework: string, statement: Statement, setting: LineContext, later: boolean): void {
    const { vocabulary, likeness, quotes } = this.#textsOf(framework);
    vocabulary.add(statement, setting);
    if (!later) likeness.add(statement, setting.path);
    else if (statement.kind === 'item') likeness.postpone(statement, setting.path);
    if (readableText(statement)) quotes.add(statement, setting.path);
  }

  remove(framework: string, statement: Statement, setting: LineContext): void {
    const { vocabulary, likeness, quotes } = this.#textsOf(framework);
    vocabulary.remove(statement, setting);
    likeness.remove(statement);
    quotes.remove(statement);
  }

  /** The terms of a framework; undefined when it has no text. */
  vocabulary(framework: string): Vocabulary | undefined {
    return this.#frameworks.get(framework)?.vocabulary;
  }

  /** Matches the terms of a framework with what is new; gives those that may be used otherwise than at the last call. */
  settleTerms(framework: string): ReadonlySet<string> {
    return this.#textsOf(framework).vocabulary.settle();
  }

  /** The lines of a framework in which a term began or ceased to stand since the last call, other than those that are new. */
  takeRetold(framework: string): ReadonlySet<Statement> {
    return this.#textsOf(framework).vocabulary.takeRetold();
  }

  /** The frameworks of which texts are still to be compared. */
  *unsettled(): Iterable<string> {
    for (const [framework, { likeness }] of this.#frameworks) if (!likeness.isSettled) yield framework;
  }

  /** Compares texts of a framework that were put off, `most` at most; gives how many. */
  settleLikeness(framework: string, most: number): number {
    return this.#textsOf(framework).likeness.settle(most);
  }

  takeChanges(framework: string): ChangedTexts {
    const { likeness, quotes } = this.#textsOf(framework);
    return { texts: likeness.takeChanges(), quotes: quotes.takeChanges() };
  }

  /** All there is to look at, in all frameworks. */
  *everything(): Iterable<ChangedTexts> {
    for (const { likeness, quotes } of this.#frameworks.values()) {
      yield { texts: likeness.everything(), quotes: quotes.everything() };
    }
  }

  /** Forgets a framework to which no file belongs any more. */
  drop(framework: string): void {
    this.#frameworks.delete(framework);
  }

  #textsOf(framework: string): Texts {
    let texts = this.#frameworks.get(framework);
    if (texts === undefined) {
      texts = { vocabulary: new Vocabulary(), likeness: new Likeness(), quotes: new Quotes() };
      this.#frameworks.set(framework, texts);
    }
    return texts;
  }
}
