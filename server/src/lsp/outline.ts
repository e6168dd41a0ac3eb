import { SymbolKind } from 'vscode-languageserver';
import {
  type Place,
  placeOf,
  type Statement,
  type SyntaxDocument,
  type SyntaxNode,
  wholeSpan,
} from '../engine/syntax/index.ts';
import { countsAt } from '../ide/describe.ts';
import { lastLineOf } from '../ide/lastLine.ts';
import { cutOutline, levelsOf, type OutlineCut, symbolsUnder } from '../ide/outlineLevels.ts';
import { symbolNameOf } from '../ide/symbols.ts';
import { JsonText } from './jsonText.ts';
import { toSymbolKind } from './symbolKind.ts';
import type { LanguageWorkspace } from './workspace.ts';

/** The range of outline lines in a cached node: not too few, which would not be worth it … */
const SMALLEST_PIECE = 8;
/** … and not too many, which a keystroke would have to serialise again. */
const LARGEST_PIECE = 1024;

/** Serialises the outlines of documents. Unchanged nodes that did not move are not serialised again. */
export class OutlineWriter {
  readonly #workspace: LanguageWorkspace;
  readonly #described = new WeakMap<SyntaxNode, Description>();
  readonly #pieces = new WeakMap<SyntaxNode, Piece>();
  readonly #encoder = new TextEncoder();

  constructor(workspace: LanguageWorkspace) {
    this.#workspace = workspace;
  }

  /** The outline of a document as a list of document symbols; of more than `limit`, the outermost. */
  write(path: string, document: SyntaxDocument, limit: number): JsonText {
    const run: Run = { path, cut: cutOutline(document.root, limit), pieces: [], isPiece: false, text: '[' };
    this.#writeChildren({ node: document.root, place: 'top', line: 0, depth: -1 }, run);
    run.text += ']';
    this.#flush(run);
    return new JsonText(run.pieces);
  }

  #writeChildren({ node, place, line, depth }: Site, run: Run): void {
    let separator = '';
    for (const child of symbolsUnder(node, place, line)) {
      // At the top level, where no parent can say how much is left out, a line says so.
      if (depth < 0 && !run.cut.takesTop()) {
        run.text += `${separator}${remainderText(child.line, node.lines - 1, run.cut.leftAtTop)}`;
        return;
      }
      run.text += separator;
      separator = ',';
      this.#writeSymbol({ ...child, depth: depth + 1 }, run);
    }
  }

  #writeSymbol(site: Site, run: Run): void {
    const { node, place, line, depth } = site;
    const state = run.isPiece || !isFit(node) ? undefined : run.cut.stateOf(node, depth);
    if (state === undefined) {
      this.#writeParts(site, run);
      return;
    }
    const counts = isShared(node) ? countsAt(this.#workspace.engine, run.path, node, place) : '';
    const key = `${line} ${place} ${state} ${counts}`;
    let piece = this.#pieces.get(node);
    if (piece?.key !== key) {
      const own: Run = { ...run, isPiece: true, text: '' };
      this.#writeParts(site, own);
      piece = { key, bytes: this.#encoder.encode(own.text) };
      this.#pieces.set(node, piece);
    } else run.cut.pass(node, depth);
    this.#flush(run);
    run.pieces.push(piece.bytes);
  }

  #writeParts(site: Site, run: Run): void {
    const { node, place, line, depth } = site;
    const { statement } = node;
    if (statement === undefined) return;
    const [below = 0] = levelsOf(node);
    const isOpen = run.cut.takes(depth + 1, below);
    const { head, closedHead, start, end, lines, length } = this.#describe(site, statement, run.path);
    run.text +=
      `${below > 0 && !isOpen ? closedHead : head}${line},"character":0},"end":{"line":${line + lines},"character":${length}}},` +
      `"selectionRange":{"start":{"line":${line},"character":${start}},"end":{"line":${line},"character":${end}}}`;
    if (below > 0 && isOpen) {
      run.text += ',"children":[';
      this.#writeChildren({ node, place: placeOf(statement, place), line, depth }, run);
      run.text += ']';
    }
    run.text += '}';
  }

  #describe({ node, place }: Site, statement: Statement, path: string): Description {
    const known = this.#described.get(node);
    const counts =
      known && known.place === place && !isShared(node) ? known.counts : this.#counts(node, place, path);
    if (known && known.place === place && known.counts === counts) return known;
    const kind = toSymbolKind(statement.kind);
    const name = symbolNameOf(statement);
    const id = statement.text ? (statement.id?.text ?? '') : '';
    const headWith = (...parts: readonly string[]): string => {
      const detail = parts.filter((part) => part !== '').join(' · ');
      return `{"name":${JSON.stringify(name)},"detail":${JSON.stringify(detail)},"kind":${kind},"range":{"start":{"line":`;
    };
    const { start, end } = statement.id ?? wholeSpan(statement);
    const last = lastLineOf(node);
    const description: Description = {
      place,
      counts,
      head: headWith(id, counts),
      closedHead: headWith(id, counts === '' ? 'not listed' : `${counts}, not listed`),
      start,
      end,
      lines: last.offset,
      length: last.statement?.source.length ?? 0,
    };
    this.#described.set(node, description);
    return description;
  }

  #counts(node: SyntaxNode, place: Place, path: string): string {
    return countsAt(this.#workspace.engine, path, node, place);
  }

  #flush(run: Run): void {
    if (run.text !== '') run.pieces.push(this.#encoder.encode(run.text));
    run.text = '';
  }
}

/** A node of an outline with its position and its depth. */
interface Site {
  readonly node: SyntaxNode;
  readonly place: Place;
  readonly line: number;
  readonly depth: number;
}

/** An outline that is being written. */
interface Run {
  readonly path: string;
  readonly cut: OutlineCut;
  readonly pieces: Uint8Array[];
  /** Whether the text is a piece itself, with no pieces inside. */
  readonly isPiece: boolean;
  /** The text after the pieces. */
  text: string;
}

/** The entry of a node, up to the point where its line is needed. */
interface Description {
  readonly place: Place;
  readonly counts: string;
  readonly head: string;
  /** The same with its contents left out. */
  readonly closedHead: string;
  /** The columns of its id, or of all of its line. */
  readonly start: number;
  readonly end: number;
  /** The number of lines to its last line, and the length of that line. */
  readonly lines: number;
  readonly length: number;
}

/** A serialised node, and everything it depends on. */
interface Piece {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** Whether a node is cached as a piece. The header of a framework depends on other files, so it is not. */
function isFit(node: SyntaxNode): boolean {
  let size = 1;
  for (const count of levelsOf(node)) size += count;
  return size >= SMALLEST_PIECE && size <= LARGEST_PIECE && node.statement?.kind !== 'framework';
}

/** Nodes that other files contribute to: the counts of a framework and of a domain do not depend only on their node. */
function isShared({ statement }: SyntaxNode): boolean {
  return statement?.kind === 'framework' || statement?.kind === 'domain';
}

function remainderText(line: number, last: number, count: number): string {
  const name = count === 1 ? '1 more from here on' : `${count} more from here on`;
  const range = { start: { line, character: 0 }, end: { line: Math.max(line, last), character: 0 } };
  const selectionRange = { start: range.start, end: range.start };
  return JSON.stringify({ name, detail: 'not listed', kind: SymbolKind.Null, range, selectionRange });
}
