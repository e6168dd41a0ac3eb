import type { Diagnostic } from 'vscode-languageserver';
import type { TextChange } from '../engine/text/index.ts';
import { type Debounced, debounce, type Timers } from '../host/debounce.ts';
import { editedLines, type LineEdit, type Lines, lineEditOf, linesBefore } from './lineEdits.ts';

/** How long new problems on the line that is being typed are held back, in milliseconds. */
const PAUSE = 2000;

/** The lines that were edited last, and the problems that were shown there before. */
interface Held {
  readonly path: string;
  readonly lines: readonly Lines[];
  readonly shown: ReadonlySet<string>;
}

/**
 * Holds back new problems on the lines that were edited last, because an author who is typing a line is not finished
 * with it. They are released when another line is edited, when the document is saved, or after a pause. Problems that
 * were shown there already stay, move and disappear at once.
 */
export class TypingPause {
  readonly #release: (path: string) => void;
  readonly #later: Debounced<[]>;
  #held: Held | undefined;
  /** The edits of each document since its problems were last collected. */
  readonly #edits = new Map<string, LineEdit[]>();

  /** `release` is called with a document whose problems are no longer held back, except while it is edited. */
  constructor(release: (path: string) => void, timers?: Timers) {
    this.#release = release;
    this.#later = debounce(() => this.end(), { quiet: PAUSE, ...(timers && { timers }) });
  }

  /**
   * Must be called before an edit of a document; without changes, if its whole text is replaced.
   * @param shown its problems as last collected
   */
  edited(path: string, changes: readonly TextChange[], shown: readonly Diagnostic[]): void {
    if (this.#held?.path !== path || changes.length === 0) this.end();
    if (changes.length === 0) {
      this.#edits.delete(path);
      return;
    }
    const earlier = this.#edits.get(path) ?? [];
    const edits = changes.map(lineEditOf);
    const all = [...earlier, ...edits];
    const lines = editedLines(edits);
    const before = lines.map((each) => linesBefore(each, all));
    this.#edits.set(path, all);
    this.#held = { path, lines, shown: new Set(shown.filter(isIn(before)).map(keyOf)) };
    this.#later();
  }

  /** The problems of a document that are not held back, now that they have been collected. */
  visible(path: string, problems: Diagnostic[]): Diagnostic[] {
    this.#edits.delete(path);
    if (this.#held?.path !== path) return problems;
    const { lines, shown } = this.#held;
    const isEdited = isIn(lines);
    return problems.filter((problem) => !isEdited(problem) || shown.has(keyOf(problem)));
  }

  /** Holds back nothing any longer: in the document at `path`, or in any. */
  end(path = this.#held?.path): void {
    if (this.#held === undefined || this.#held.path !== path) return;
    this.#held = undefined;
    this.#later.cancel();
    this.#release(path);
  }
}

function isIn(lines: readonly Lines[]): (problem: Diagnostic) => boolean {
  return ({ range: { start } }) => lines.some(({ first, last }) => first <= start.line && start.line <= last);
}

function keyOf({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}
