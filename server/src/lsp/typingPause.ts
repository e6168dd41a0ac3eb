import type { Diagnostic } from 'vscode-languageserver';
import type { TextChange } from '../engine/text/index.ts';
import { type Debounced, debounce, type Timers } from '../host/debounce.ts';
import {
  editedLines,
  type LineRange,
  type LineReplacement,
  lineReplacementOf,
  linesBefore,
} from './lineEdits.ts';

/** How long new problems on the line that is being typed are held back, in milliseconds. */
const PAUSE = 2000;

/** The lines that were edited last, and the problems that were shown there before. */
interface Held {
  readonly path: string;
  readonly lines: readonly LineRange[];
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
  readonly #edits = new Map<string, LineReplacement[]>();

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
    if (changes.length === 0) {
      this.#edits.delete(path);
      this.end(path);
      return;
    }
    if (this.#held?.path !== path) this.end();
    const earlier = this.#edits.get(path) ?? [];
    const edits = changes.map(lineReplacementOf);
    const all = [...earlier, ...edits];
    const lines = editedLines(edits);
    const before = lines.map((each) => linesBefore(each, all));
    this.#edits.set(path, all);
    const there = shown.filter(({ range }) => isInLines(range.start.line, before));
    this.#held = {
      path,
      lines,
      shown: new Set(there.map(({ code, message }) => keyOf(`${code}`, textOf(message)))),
    };
    this.#later();
  }

  /** The problems of a document that are not held back, now that they have been collected. */
  visible(path: string, problems: Diagnostic[]): Diagnostic[] {
    this.#edits.delete(path);
    if (!this.isTyped(path)) return problems;
    return problems.filter(
      ({ range, code, message }) => !this.isHeld(range.start.line, `${code}`, textOf(message)),
    );
  }

  /** Whether problems of a document may be held back now. */
  isTyped(path: string): boolean {
    return this.#held?.path === path;
  }

  /** Whether a problem of the document that is typed is held back, by its line, from 0, its code and its message. */
  isHeld(line: number, code: string, message: string): boolean {
    if (this.#held === undefined || !isInLines(line, this.#held.lines)) return false;
    return !this.#held.shown.has(keyOf(code, message));
  }

  /** Holds back nothing any longer: in the document at `path`, or in any. */
  end(path = this.#held?.path): void {
    if (this.#held === undefined || this.#held.path !== path) return;
    this.#held = undefined;
    this.#later.cancel();
    this.#release(path);
  }
}

function isInLines(line: number, all: readonly LineRange[]): boolean {
  return all.some(({ first, last }) => first <= line && line <= last);
}

function keyOf(code: string, message: string): string {
  return `${code} ${message}`;
}

function textOf(message: Diagnostic['message']): string {
  return typeof message === 'string' ? message : message.value;
}
