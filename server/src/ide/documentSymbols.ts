import type { Workspace } from '../engine/index.ts';
import { memoWith } from '../engine/memo.ts';
import {
  type Place,
  placeOf,
  type SyntaxDocument,
  type SyntaxNode,
  wholeSpan,
} from '../engine/syntax/index.ts';
import type { Range } from '../engine/text/index.ts';
import { countsAt } from './describe.ts';
import { lastLineOf } from './lastLine.ts';
import { cutOutline, levelsOf, type PlacedNode, symbolsUnder } from './outlineLevels.ts';
import { iconOf, outlineNameOf, type SymbolIcon } from './symbols.ts';

/** A line of the outline of a document. */
export interface OutlineSymbol {
  readonly name: string;
  /** Its id and the size of its content: `engage · 12 competences`; empty if it has neither. */
  readonly detail: string;
  readonly icon: SymbolIcon;
  /** From its line to the last line in it. */
  readonly range: Range;
  /** Its id, or all of its line. */
  readonly selection: Range;
  readonly children: readonly OutlineSymbol[];
}

/**
 * The outline of a document: domains, activities, sections and competences, nested as they are. Of more than `limit`
 * lines it has the outermost, and says where something is not listed.
 */
export function documentSymbols(
  engine: Workspace,
  path: string,
  { root }: SyntaxDocument,
  limit: number,
): OutlineSymbol[] {
  const cut = cutOutline(root, limit);
  const symbols: OutlineSymbol[] = [];
  for (const child of symbolsUnder(root, 'top', 0)) {
    // At the top there is no parent line that could say it about the whole list.
    if (!cut.takesTop()) return [...symbols, remainder(child.line, root.lines - 1, cut.leftAtTop)];
    symbols.push(symbolAt(child, 0));
  }
  return symbols;

  function symbolAt(placed: PlacedNode, depth: number): OutlineSymbol {
    const { node, place, line } = placed;
    if (node.statement?.kind === 'activity') {
      const levels = cut.takeLevels(node, depth);
      if (levels !== undefined) return activitySymbol(node, engine, path, place, line, levels);
    }
    const isListed = cut.takes(depth + 1, levelsOf(node)[0] ?? 0);
    return symbolOf(engine, path, placed, isListed ? (child) => symbolAt(child, depth + 1) : undefined);
  }
}

/** An activity, with this number of levels under it. Domains and frameworks contain what other files add, and are not kept. */
const activitySymbol = memoWith(
  (node: SyntaxNode, engine: Workspace, path: string, place: Place, line: number, levels: number) =>
    symbolWithLevels(engine, path, { node, place, line }, levels),
);

function symbolWithLevels(
  engine: Workspace,
  path: string,
  placed: PlacedNode,
  levels: number,
): OutlineSymbol {
  const list = (child: PlacedNode): OutlineSymbol => symbolWithLevels(engine, path, child, levels - 1);
  return symbolOf(engine, path, placed, levels > 0 ? list : undefined);
}

/** The symbol of a node; `list` makes the symbols of its children, and is undefined if they are not listed. */
function symbolOf(
  engine: Workspace,
  path: string,
  { node, place, line }: PlacedNode,
  list: ((child: PlacedNode) => OutlineSymbol) | undefined,
): OutlineSymbol {
  const { statement } = node;
  if (statement === undefined) throw new Error('The root of a document is no symbol.');
  const { start, end } = statement.id ?? wholeSpan(statement);
  const id = statement.text ? (statement.id?.text ?? '') : '';
  const counts = [
    countsAt(engine, path, node, place),
    list === undefined && levelsOf(node).length > 0 ? 'not listed' : '',
  ];
  const inside = placeOf(statement, place);
  return {
    name: outlineNameOf(statement),
    detail: joined([id, joined(counts, ', ')], ' · '),
    icon: iconOf(statement.kind),
    range: rangeOfNode(node, line),
    selection: { start: { line, column: start }, end: { line, column: end } },
    children: list ? Array.from(symbolsUnder(node, inside, line), list) : [],
  };
}

function joined(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}

function rangeOfNode(node: SyntaxNode, line: number): Range {
  const { offset, statement } = lastLineOf(node);
  return {
    start: { line, column: 0 },
    end: { line: line + offset, column: statement?.source.length ?? 0 },
  };
}

function remainder(line: number, last: number, count: number): OutlineSymbol {
  const start = { line, column: 0 };
  return {
    name: count === 1 ? '1 more from here on' : `${count} more from here on`,
    detail: 'not listed',
    icon: 'Null',
    range: { start, end: { line: Math.max(line, last), column: 0 } },
    selection: { start, end: start },
    children: [],
  };
}
