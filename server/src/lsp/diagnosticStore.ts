import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Problem, RelatedPlace } from '../engine/checking/index.ts';
import { lineOf } from '../engine/syntax/index.ts';
import type { TextChange } from '../engine/text/index.ts';
import type { Client } from './client.ts';
import { SOURCE, toDiagnostic } from './convert.ts';
import type { TypingPause } from './typingPause.ts';
import { pathOf } from './uris.ts';
import type { LanguageWorkspace } from './workspace.ts';

/** The maximum number of diagnostics per document. More would not help authors, and slow every keystroke. */
const MOST_DIAGNOSTICS = 1000;

/** The diagnostics of a document, with a result id that is the same while they are. */
export interface DiagnosticReport {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

interface Stored extends DiagnosticReport {
  stale: boolean;
}

/** A problem as last sent, with all places it mentioned. */
interface Converted {
  readonly places: string;
  readonly diagnostic: Diagnostic;
}

/** The diagnostics of all documents, computed again only if something changed, and the state of the client. */
export class DiagnosticStore {
  readonly #workspace: LanguageWorkspace;
  readonly #client: Client;
  /** Most problems survive a keystroke, usually even on the same line. */
  readonly #converted = new WeakMap<Problem, Converted>();
  readonly #stored = new Map<string, Stored>();
  /** By document, the documents whose diagnostics mention places in it, and so change when its lines move. */
  readonly #naming = new Map<string, Set<string>>();
  /** The last diagnostics sent for each document, and the uri under which they were sent. */
  readonly #sent = new Map<string, { readonly resultId: string; readonly uri: string }>();
  /** The uris, by decoded uri, under which the client may still show diagnostics, but no document has them now. */
  readonly #abandoned = new Map<string, string>();
  /** The documents that were touched since the client last got their diagnostics. */
  readonly #dirty = new Set<string>();
  /** The documents that the client has changed and not requested since. */
  readonly #expected = new Set<string>();
  readonly #pause: TypingPause | undefined;
  #count = 0;

  /** `pause` holds back problems while the author types; without it, all are shown at once. */
  constructor(workspace: LanguageWorkspace, client: Client, pause?: TypingPause) {
    this.#workspace = workspace;
    this.#client = client;
    this.#pause = pause;
  }

  /** Must be called before an edit of a document. */
  edited(path: string, changes: readonly TextChange[]): void {
    this.#pause?.edited(path, changes, this.#stored.get(path)?.items ?? []);
  }

  /** The problems of these documents may have changed. */
  touch(paths: Iterable<string>): void {
    for (const path of paths) {
      this.#markStale(path);
      for (const other of this.#naming.get(path) ?? []) this.#markStale(other);
    }
  }

  /** The problems of a document, without those that are held back while it is typed. */
  problems(path: string): readonly Problem[] {
    const problems = this.#workspace.engineAt(path).problems(path);
    const pause = this.#pause;
    if (!pause?.isTyped(path)) return problems;
    return problems.filter(
      (problem) => !pause.isHeld(this.#lineOf(problem), problem.rule.id, problem.message),
    );
  }

  /** Records that the client has changed a document, so it will request its diagnostics itself. */
  expectRequest(path: string): void {
    this.#expected.add(path);
  }

  /** No further request of the client is expected. */
  stopExpecting(): void {
    this.#expected.clear();
  }

  /** The current diagnostics of a document, for a client that may ignore them. */
  peek(path: string): DiagnosticReport {
    return this.#report(path);
  }

  /** The current diagnostics of a document, which are recorded as sent under `uri`; by default, its current one. */
  send(path: string, uri = this.#workspace.uriOf(path)): DiagnosticReport {
    const report = this.#report(path);
    this.#dirty.delete(path);
    this.#expected.delete(path);
    const before = this.#sent.get(path)?.uri;
    if (before !== undefined) this.#abandoned.set(pathOf(before), before);
    if (this.#workspace.engineAt(path).document(path)) {
      this.#sent.set(path, { resultId: report.resultId, uri });
      this.#abandoned.delete(pathOf(uri));
    } else {
      this.#stored.delete(path);
      this.#sent.delete(path);
    }
    return report;
  }

  /**
   * The uris under which diagnostics were sent, and which no document has any longer: its file was deleted or renamed,
   * or was open under another name. The client must be notified, until `confirmEmpty`.
   */
  abandoned(): string[] {
    for (const [path, { uri }] of this.#sent) {
      const exists = this.#workspace.engineAt(path).document(path) !== undefined;
      if (exists && pathOf(uri) === pathOf(this.#workspace.uriOf(path))) continue;
      if (exists && this.#workspace.isOpenAs(uri)) continue;
      this.#sent.delete(path);
      this.#dirty.add(path);
      this.#abandoned.set(pathOf(uri), uri);
    }
    return [...this.#abandoned.values()].filter((uri) => !this.#workspace.isOpenAs(uri));
  }

  /** The client knows that there is nothing left under this uri. */
  confirmEmpty(uri: string): void {
    this.#abandoned.delete(pathOf(uri));
  }

  /** Whether the client has got diagnostics for the document. */
  wasSent(path: string): boolean {
    return this.#sent.has(path);
  }

  /** The documents whose diagnostics changed since they were sent, and that the client will not request itself. */
  outdated(): string[] {
    return this.unsent().filter((path) => this.wasSent(path) && !this.#expected.has(path));
  }

  /** The documents whose diagnostics are different from those sent, or were never sent. */
  unsent(): string[] {
    for (const path of this.#dirty) {
      const sent = this.#sent.get(path);
      if (sent && sent.resultId === this.#report(path).resultId && sent.uri === this.#workspace.uriOf(path))
        this.#dirty.delete(path);
    }
    return [...this.#dirty];
  }

  #markStale(path: string): void {
    this.#dirty.add(path);
    const stored = this.#stored.get(path);
    if (stored) stored.stale = true;
  }

  #report(path: string): Stored {
    const stored = this.#stored.get(path);
    if (stored?.stale === false) return stored;
    const collected = this.#collect(path, stored?.items ?? []);
    const isTyped = this.#pause && this.#workspace.isOpen(path);
    const items = isTyped ? this.#pause.visible(path, collected) : collected;
    if (stored && sameItems(stored.items, items)) {
      stored.stale = false;
      return stored;
    }
    const report = { resultId: `${++this.#count}`, items, stale: false };
    this.#stored.set(path, report);
    return report;
  }

  /**
   * The diagnostics of a document. A diagnostic that is equal to the one in the same position of the last list is the
   * same object.
   */
  #collect(path: string, before: readonly Diagnostic[]): Diagnostic[] {
    const { problems, count } = this.#workspace.engineAt(path).firstProblems(path, MOST_DIAGNOSTICS + 1);
    const shown = problems.slice(0, MOST_DIAGNOSTICS);
    const items: Diagnostic[] = [];
    for (const problem of shown) {
      const diagnostic = this.#convert(problem, before[items.length]);
      if (diagnostic) items.push(diagnostic);
      this.#note(path, problem);
    }
    const next = problems[MOST_DIAGNOSTICS];
    const range = next && toDiagnostic(next, this.#workspace, this.#client)?.range;
    if (range) {
      const last = remainder(range, count - MOST_DIAGNOSTICS);
      items.push(sameOr(before[items.length], last));
    }
    return items;
  }

  #convert(problem: Problem, before: Diagnostic | undefined): Diagnostic | undefined {
    const places = this.#placesOf(problem);
    const known = this.#converted.get(problem);
    if (known?.places === places) return known.diagnostic;
    const converted = toDiagnostic(problem, this.#workspace, this.#client);
    if (converted === undefined) return undefined;
    const diagnostic = sameOr(before, converted);
    this.#converted.set(problem, { places, diagnostic });
    return diagnostic;
  }

  /** The parts of a diagnostic that may change while its problem stays: line numbers and documents. */
  #placesOf(problem: Problem): string {
    let places = `${this.#lineOf(problem)}`;
    for (const place of problem.related ?? []) {
      places += ` ${this.#workspace.uriOf(place.path)} ${this.#lineOf(place)}`;
    }
    return places;
  }

  #lineOf({ path, statement }: RelatedPlace): number {
    const document = this.#workspace.engineAt(path).document(path);
    return document ? lineOf(document, statement) : -1;
  }

  #note(path: string, { related }: Problem): void {
    for (const place of related ?? []) {
      const naming = this.#naming.get(place.path);
      if (naming) naming.add(path);
      else if (place.path !== path) this.#naming.set(place.path, new Set([path]));
    }
  }
}

/** The diagnostic sent before, if it is equal. */
function sameOr(before: Diagnostic | undefined, now: Diagnostic): Diagnostic {
  // Most have only moved, so the rest need not be compared.
  if (before?.range.start.line !== now.range.start.line || before.message !== now.message) return now;
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function sameItems(left: readonly Diagnostic[], right: readonly Diagnostic[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}

function remainder(range: Diagnostic['range'], count: number): Diagnostic {
  const problems = count === 1 ? '1 more problem' : `${count} more problems`;
  const message = `${problems} from here on. Fix those above to see them.`;
  return { range, severity: DiagnosticSeverity.Information, source: SOURCE, message };
}
