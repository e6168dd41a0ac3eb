import { baseFrameworksOf } from '../../engine/index/index.ts';
import type { Update, Workspace } from '../../engine/index.ts';
import { isTerm, type Vocabulary } from '../../engine/language/index.ts';
import type { Statement, SyntaxDocument } from '../../engine/syntax/index.ts';
import type { Span } from '../../engine/text/index.ts';
import { layOut, type PlacedPiece } from './layout.ts';
import { tokensOfLine } from './lineTokens.ts';
import { NameStates } from './nameStates.ts';
import { visitLines } from './openLines.ts';
import { encodePiece, type PieceTokens } from './pieceTokens.ts';

/** The tokens of a document with their result id. */
export interface DocumentTokens {
  readonly resultId: string;
  readonly pieces: readonly PieceTokens[];
}

/**
 * The tokens of a chunk, and everything they depend on besides its lines, the names in them and the terms of their own
 * framework.
 */
interface Known extends PieceTokens {
  readonly context: string;
  readonly beforeKey: string;
  readonly retired: readonly number[];
}

/**
 * The tokens of documents by chunk. Tokens are computed on request, and again only if a line of the chunk or its
 * ancestors changed, a name in it changed its meaning, or a term in it appeared or disappeared.
 */
export class TokenStore {
  readonly #engine: Workspace;
  readonly #isOpen: (path: string) => boolean;
  readonly #names: NameStates;
  readonly #known = new WeakMap<readonly Statement[], Known>();
  /** The last tokens sent to the client, by document. */
  readonly #sent = new Map<string, DocumentTokens & { readonly bases: string }>();
  #count = 0;

  /** `isOpen` says whether the client still holds a document open. */
  constructor(engine: Workspace, isOpen: (path: string) => boolean) {
    this.#engine = engine;
    this.#isOpen = isOpen;
    this.#names = new NameStates(engine);
  }

  /** The tokens that the client has of a document, if `resultId` is theirs. */
  sent(path: string, resultId: string): DocumentTokens | undefined {
    const sent = this.#sent.get(path);
    return sent?.resultId === resultId ? sent : undefined;
  }

  /** The current tokens of a document, which the client has from now on. */
  send(path: string, document: SyntaxDocument): DocumentTokens {
    const bases = this.#basesKey(path);
    const context = `${path} ${bases}`;
    const pieces = layOut(document).map((piece) => this.#tokensOf(path, piece, context));
    const before = this.#sent.get(path);
    const isSame =
      before?.pieces.length === pieces.length &&
      pieces.every((piece, index) => piece === before.pieces[index]);
    const tokens = { resultId: before && isSame ? before.resultId : `${++this.#count}`, pieces, bases };
    this.#sent.set(path, tokens);
    return tokens;
  }

  /** The chunks of a document with lines from `first` up to `end`, each with its first line. */
  *between(
    path: string,
    document: SyntaxDocument,
    first: number,
    end: number,
  ): Iterable<{ readonly line: number; readonly tokens: PieceTokens }> {
    const context = `${path} ${this.#basesKey(path)}`;
    for (const piece of layOut(document)) {
      if (piece.line + piece.lines.length <= first || piece.line >= end) continue;
      yield { line: piece.line, tokens: this.#tokensOf(path, piece, context) };
    }
  }

  /** Handles a change in `path`; returns the other documents whose tokens the client has to request again. */
  update({ names, changedTermLines, frameworks }: Update, path: string): ReadonlySet<string> {
    const stale = new Set<string>();
    for (const fact of this.#names.takeChanged(names)) {
      this.#forget(fact.statement);
      stale.add(fact.path);
    }
    for (const statement of changedTermLines) this.#forget(statement);
    for (const [other, { bases }] of this.#sent) {
      if (!this.#isOpen(other)) this.#sent.delete(other);
      else if (frameworks.has(this.#engine.frameworkOf(other) ?? '')) {
        if (changedTermLines.size > 0 || this.#basesKey(other) !== bases) stale.add(other);
      }
    }
    stale.delete(path);
    for (const other of stale) if (!this.#sent.has(other)) stale.delete(other);
    return stale;
  }

  #forget({ home }: Statement): void {
    if (home) this.#known.delete(home.items as readonly Statement[]);
  }

  #tokensOf(path: string, piece: PlacedPiece, context: string): PieceTokens {
    const { beforeKey, retired } = piece;
    const known = this.#known.get(piece.lines);
    const isSame = known?.context === context && known.beforeKey === beforeKey;
    if (isSame && isSameList(known.retired, retired)) return known;
    const tokens = this.#lineTokens(path, piece);
    const encoded = encodePiece(piece.lines, (index) => tokens[index] ?? NO_TOKENS);
    const made: Known = { ...encoded, context, beforeKey, retired };
    this.#known.set(piece.lines, made);
    return made;
  }

  #lineTokens(path: string, { lines, before, retired }: PlacedPiece) {
    const framework = this.#engine.frameworkOf(path) ?? '';
    const vocabularies = this.#vocabulariesOf(framework);
    const terms = (statement: Statement): readonly Span[] => termsIn(statement, vocabularies);
    const tokens = lines.map((statement) =>
      statement.kind === 'comment'
        ? tokensOfLine(statement, {
            path,
            framework,
            place: 'comment',
            isRetired: false,
            names: this.#names,
            terms,
          })
        : NO_TOKENS,
    );
    visitLines(lines, before, (statement, index, place) => {
      const isRetired = retired.includes(index);
      tokens[index] = tokensOfLine(statement, {
        path,
        framework,
        place,
        isRetired,
        names: this.#names,
        terms,
      });
    });
    return tokens;
  }

  /** The framework of a document, and the current terms of the frameworks whose texts it inherits. */
  #basesKey(path: string): string {
    const framework = this.#engine.frameworkOf(path) ?? '';
    const [, ...bases] = this.#vocabulariesOf(framework);
    return `${framework} ${bases.map(({ revision }) => revision).join(' ')}`;
  }

  /** The terms of a framework, then those of its bases. */
  #vocabulariesOf(framework: string): readonly Vocabulary[] {
    const engine = this.#engine;
    const facts = engine.facts(framework);
    const ids = [framework, ...(facts ? baseFrameworksOf(facts, engine).map(({ id }) => id) : [])];
    return ids.flatMap((id) => engine.vocabulary(id) ?? []);
  }
}

function isSameList(left: readonly number[], right: readonly number[]): boolean {
  return (
    left === right || (left.length === right.length && left.every((item, index) => item === right[index]))
  );
}

const NO_TOKENS: ReturnType<typeof tokensOfLine> = Object.freeze([]);

/** The positions of terms in a line, those of its own framework before those of its bases. */
function termsIn(statement: Statement, [own, ...bases]: readonly Vocabulary[]): readonly Span[] {
  const { text } = statement;
  if (text === undefined || !own?.isRead(statement)) return [];
  const found = [
    ...own.termsIn(statement),
    ...bases.flatMap((base) => base.occurrencesIn(text.text).filter(({ phrase }) => isTerm(phrase))),
  ];
  return found.map(({ start, end }) => ({ start: text.start + start, end: text.start + end }));
}
