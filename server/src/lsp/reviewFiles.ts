import type { PlacedConfigurationProblem } from '../engine/checking/index.ts';
import type { Update, Workspace } from '../engine/index.ts';
import { isReviewFile, problemsInReviews } from '../engine/reviews/index.ts';
import type { Range, TextChange } from '../engine/text/index.ts';

interface OpenFile {
  /** The uri as the client spells it. */
  readonly uri: string;
  readonly version: number;
}

/**
 * The review files, passed on to the engine. They are not documents, but if the client has one open, its text takes
 * precedence over the file, so that a new review has its effect before it is saved.
 */
export class ReviewFiles {
  readonly #engine: Workspace;
  readonly #send: (update: Update) => void;
  readonly #open = new Map<string, OpenFile>();
  /** The existing files by path, with their problems. */
  readonly #known = new Map<string, readonly PlacedConfigurationProblem[]>();
  #problems: readonly PlacedConfigurationProblem[] = [];

  /** `send` is called with the effects of a change. */
  constructor(engine: Workspace, send: (update: Update) => void) {
    this.#engine = engine;
    this.#send = send;
  }

  /** The paths of the existing files. */
  paths(): Iterable<string> {
    return this.#known.keys();
  }

  /** The problems in the files; the same list while nothing changes. */
  get problems(): readonly PlacedConfigurationProblem[] {
    return this.#problems;
  }

  /** The file at a path as the client has it open; undefined when it does not. */
  openFile(path: string): OpenFile | undefined {
    return this.#open.get(path);
  }

  /** The client has opened one. */
  open(path: string, file: OpenFile, text: string): void {
    this.#open.set(path, file);
    this.#take(path, text);
  }

  /** The client has changed one; false when it is not open. */
  change(path: string, file: OpenFile, changes: readonly ReviewTextChange[]): boolean {
    if (!this.#open.has(path)) return false;
    this.#open.set(path, file);
    const whole = changes.findLastIndex(({ range }) => range === undefined);
    const text = changes[whole]?.text;
    if (text !== undefined) this.#take(path, text);
    const edits = changes
      .slice(whole + 1)
      .filter((change): change is TextChange => change.range !== undefined);
    if (edits.length) {
      const update = this.#engine.edit(path, edits);
      this.#note(path, this.#engine.reviewText(path));
      this.#send(update);
    }
    return true;
  }

  /** The client has closed one; false when it was not open. */
  close(path: string): boolean {
    return this.#open.delete(path);
  }

  /**
   * Sets the text on disk at a path; undefined if there is none. It is used while the client does not have the file
   * open.
   */
  read(path: string, text: string | undefined): void {
    if (isReviewFile(path) && !this.#open.has(path)) this.#take(path, text);
  }

  #take(path: string, text: string | undefined): void {
    this.#note(path, text);
    this.#send(text === undefined ? this.#engine.close(path) : this.#engine.open(path, text));
  }

  /** Updates the problems in the current text of a file. */
  #note(path: string, text: string | undefined): void {
    const before = this.#known.get(path) ?? [];
    const now = problemsInReviews(text ?? '').map((problem) => ({ ...problem, path }));
    if (text === undefined) this.#known.delete(path);
    else this.#known.set(path, now);
    if (before.length || now.length) this.#problems = [...this.#known.values()].flat();
  }
}

/** A change of a document; without a range, of all of its text. */
export interface ReviewTextChange {
  readonly range: Range | undefined;
  readonly text: string;
}
