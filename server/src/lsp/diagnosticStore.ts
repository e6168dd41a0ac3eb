import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Problem, RelatedPlace } from '../engine/checking/index.ts';
import { lineOf } from '../engine/syntax/index.ts';
import type { Client } from './client.ts';
import { SOURCE, toDiagnostic } from './convert.ts';
import type { LanguageWorkspace } from './workspace.ts';

/** As many diagnostics of one document are sent; more would help no author, and cost every keystroke. */
const MOST_DIAGNOSTICS = 1000;

/** The diagnostics of a document, and a name for them that stays while they are the same. */
export interface DiagnosticReport {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

interface Stored extends DiagnosticReport {
  stale: boolean;
}

/** A problem as it was last sent, and all places that it named. */
interface Converted {
  readonly places: string;
  readonly diagnostic: Diagnostic;
}

/** The diagnostics of all documents, made anew only when something has changed, and what the client knows of them. */
export class DiagnosticStore {
  readonly #workspace: LanguageWorkspace;
  readonly #client: Client;
  /** Problems outlive the keystrokes that do not touch them: of most, not even the line has changed. */
  readonly #converted = new WeakMap<Problem, Converted>();
  readonly #stored = new Map<string, Stored>();
  /** By a document, the documents whose diagnostics name places in it: those change when its lines move. */
  readonly #naming = new Map<string, Set<string>>();
  /** What the client was last told of each document. */
  readonly #told = new Map<string, string>();
  /** The documents that were touched since the client was last told of them. */
  readonly #touched = new Set<string>();
  /** The documents that the client has changed, and not asked about since. */
  readonly #expected = new Set<string>();
  #count = 0;

  constructor(workspace: LanguageWorkspace, client: Client) {
    this.#workspace = workspace;
    this.#client = client;
  }

  /** The problems of these documents may have changed. */
  touch(paths: Iterable<string>): void {
    for (const path of paths) {
      this.#markStale(path);
      for (const other of this.#naming.get(path) ?? []) this.#markStale(other);
    }
  }

  /** The client has changed a document, and will ask for its diagnostics by itself. */
  expectRequest(path: string): void {
    this.#expected.add(path);
  }

  /** No request of the client is expected any longer. */
  stopExpecting(): void {
    this.#expected.clear();
  }

  /** The diagnostics of a document as they are now, for a client that may not make use of them. */
  peek(path: string): DiagnosticReport {
    return this.#report(path);
  }

  /** The diagnostics of a document as they are now; the client is told of them. */
  tell(path: string): DiagnosticReport {
    const report = this.#report(path);
    this.#touched.delete(path);
    this.#expected.delete(path);
    if (this.#workspace.engine.document(path)) this.#told.set(path, report.resultId);
    else {
      this.#stored.delete(path);
      this.#told.delete(path);
    }
    return report;
  }

  /** Whether the client was told of the document. */
  wasTold(path: string): boolean {
    return this.#told.has(path);
  }

  /** The documents of which the client was told something else before, and is not expected to ask about. */
  outdated(): string[] {
    return this.untold().filter((path) => this.wasTold(path) && !this.#expected.has(path));
  }

  /** The documents that stand otherwise than the client was told, or of which it was told nothing. */
  untold(): string[] {
    for (const path of this.#touched) {
      if (this.#report(path).resultId === this.#told.get(path)) this.#touched.delete(path);
    }
    return [...this.#touched];
  }

  #markStale(path: string): void {
    this.#touched.add(path);
    const stored = this.#stored.get(path);
    if (stored) stored.stale = true;
  }

  #report(path: string): Stored {
    const stored = this.#stored.get(path);
    if (stored?.stale === false) return stored;
    const items = this.#collect(path, stored?.items ?? []);
    if (stored && sameItems(stored.items, items)) {
      stored.stale = false;
      return stored;
    }
    const report = { resultId: `${++this.#count}`, items, stale: false };
    this.#stored.set(path, report);
    return report;
  }

  /** The diagnostics of a document; what says the same as before, in the same place of the list, is the same object. */
  #collect(path: string, before: readonly Diagnostic[]): Diagnostic[] {
    const { problems, count } = this.#workspace.engine.firstProblems(path, MOST_DIAGNOSTICS + 1);
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

  /** All that may change in a diagnostic while its problem stays: the lines that it names, and their documents. */
  #placesOf(problem: Problem): string {
    let places = `${this.#lineOf(problem)}`;
    for (const place of problem.related ?? []) {
      places += ` ${this.#workspace.uriOf(place.path)} ${this.#lineOf(place)}`;
    }
    return places;
  }

  #lineOf({ path, statement }: RelatedPlace): number {
    const document = this.#workspace.engine.document(path);
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

/** What was sent before, where the new one says the same. */
function sameOr(before: Diagnostic | undefined, now: Diagnostic): Diagnostic {
  // Most have moved, and need no second look.
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
