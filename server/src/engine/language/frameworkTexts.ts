import type { Statement } from '../syntax/statement.ts';
import { Likeness, type SameText } from './likeness.ts';
import { Quotes, type QuoteUse } from './quotes.ts';
import { readableText } from './readableText.ts';
import { type LineContext, Vocabulary } from './vocabulary.ts';

/** The lines that rules must check again since the last call. */
export interface ChangedTexts {
  readonly texts: Iterable<SameText>;
  readonly quotes: Iterable<QuoteUse>;
}

/**
 * Facts about the running text of one framework: its terms and their uses, similar competences, and quotation marks.
 */
interface Texts {
  readonly vocabulary: Vocabulary;
  readonly likeness: Likeness;
  readonly quotes: Quotes;
}

/** The running text of all frameworks, updated line by line. */
export class FrameworkTexts {
  readonly #frameworks = new Map<string, Texts>();

  /** `later` postpones comparing the statement with others, which takes as long as everything else. */
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

  /** The terms of a framework; undefined if it has no text. */
  vocabulary(framework: string): Vocabulary | undefined {
    return this.#frameworks.get(framework)?.vocabulary;
  }

  /** Matches the terms of a framework with new lines; returns those whose uses may have changed since the last call. */
  matchTerms(framework: string): ReadonlySet<string> {
    return this.#textsOf(framework).vocabulary.matchTerms();
  }

  /** The existing lines of a framework in which a term appeared or disappeared since the last call. */
  takeChangedTermLines(framework: string): ReadonlySet<Statement> {
    return this.#textsOf(framework).vocabulary.takeChangedTermLines();
  }

  /** The frameworks with texts that are still to be compared. */
  *frameworksWithPending(): Iterable<string> {
    for (const [framework, { likeness }] of this.#frameworks) if (!likeness.isComplete) yield framework;
  }

  /** Compares at most `most` postponed texts of a framework; returns how many. */
  comparePending(framework: string, most: number): number {
    return this.#textsOf(framework).likeness.comparePending(most);
  }

  takeChanges(framework: string): ChangedTexts {
    const { likeness, quotes } = this.#textsOf(framework);
    return { texts: likeness.takeChanges(), quotes: quotes.takeChanges() };
  }

  /** All texts and quotes of all frameworks. */
  *everything(): Iterable<ChangedTexts> {
    for (const { likeness, quotes } of this.#frameworks.values()) {
      yield { texts: likeness.everything(), quotes: quotes.everything() };
    }
  }

  /** Removes a framework that has no files any more. */
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
