import { maskLiterals } from '../model/literals.ts';
import type { Statement } from '../syntax/statement.ts';

/** The style of quotation marks and apostrophes: `'` and `"`, or `‘ ’` and `“ ”`. */
export type QuoteStyle = 'straight' | 'curly';

/** A line with quotation marks or apostrophes. */
export interface QuoteUse {
  readonly statement: Statement;
  readonly path: string;
  /** The styles in the line; none if the line no longer exists. */
  readonly styles: ReadonlySet<QuoteStyle>;
  /** The most frequent style in the framework. */
  readonly prevailing: () => QuoteStyle;
}

interface Entry extends QuoteUse {
  styles: ReadonlySet<QuoteStyle>;
}

const STYLES: Readonly<Record<QuoteStyle, RegExp>> = { straight: /['"]/, curly: /[‘’“”]/ };
const ANY = /['"‘’“”]/;
const NONE: ReadonlySet<QuoteStyle> = new Set();

/** The quotation marks of one framework, updated line by line. */
export class Quotes {
  readonly #uses = new Map<Statement, Entry>();
  readonly #counts: Record<QuoteStyle, number> = { straight: 0, curly: 0 };
  #changed = new Set<QuoteUse>();
  #prevailing: QuoteStyle = 'straight';

  add(statement: Statement, path: string): void {
    if (statement.text === undefined || !ANY.test(statement.text.text)) return;
    const text = maskLiterals(statement.text);
    const styles = new Set((['straight', 'curly'] as const).filter((style) => STYLES[style].test(text)));
    if (styles.size === 0) return;
    const use: Entry = { statement, path, styles, prevailing: () => this.#prevailing };
    this.#uses.set(statement, use);
    for (const style of styles) this.#counts[style]++;
    this.#changed.add(use);
  }

  remove(statement: Statement): void {
    const use = this.#uses.get(statement);
    if (use === undefined) return;
    this.#uses.delete(statement);
    for (const style of use.styles) this.#counts[style]--;
    use.styles = NONE;
    this.#changed.add(use);
  }

  /** The lines to check again since the last call; all of them if another style is now the usual one. */
  takeChanges(): Iterable<QuoteUse> {
    const prevailing = this.#counts.curly > this.#counts.straight ? 'curly' : 'straight';
    const changed =
      prevailing === this.#prevailing ? this.#changed : new Set([...this.#changed, ...this.#uses.values()]);
    this.#prevailing = prevailing;
    this.#changed = new Set();
    return changed;
  }

  /** All lines with quotes. */
  everything(): Iterable<QuoteUse> {
    return this.#uses.values();
  }
}
