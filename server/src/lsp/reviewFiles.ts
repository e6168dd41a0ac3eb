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
  readonly #engineAt: (path: string) => Workspace;
  readonly #send: (update: Update) => void;
  readonly #open = new Map<string, OpenFile>();
  /** The existing files by path, with their problems. */
  readonly #known = new Map<string, readonly PlacedConfigurationProblem[]>();
  readonly #texts = new Map<string, string>();
  #problems: readonly PlacedConfigurationProblem[] = [];

  /** `engineAt` returns the workspace of a file; `send` is called with the effects of a change. */
  constructor(engineAt: (path: string) => Workspace, send: (update: Update) => void) {
    this.#engineAt = engineAt;
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
      const update = this.#engineAt(path).edit(path, edits);
      this.#note(path, this.#engineAt(path).reviewText(path));
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

  /** Passes all files on again, after their frameworks have moved to another workspace of the engine. */
  openAgain(): void {
    for (const [path, text] of this.#texts) this.#send(this.#engineAt(path).open(path, text));
  }

  #take(path: string, text: string | undefined): void {
    this.#note(path, text);
    this.#send(text === undefined ? this.#engineAt(path).close(path) : this.#engineAt(path).open(path, text));
  }

  /** Updates the problems in the current text of a file. */
  #note(path: string, text: string | undefined): void {
    const before = this.#known.get(path) ?? [];
    const now = problemsInReviews(text ?? '').map((problem) => ({ ...problem, path }));
    if (text === undefined) this.#texts.delete(path);
    else this.#texts.set(path, text);
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
