import type { Workspace } from '../engine/index.ts';
import { placeOf, type SyntaxDocument, type SyntaxNode, wholeSpan } from '../engine/syntax/index.ts';
import type { Range } from '../engine/text/index.ts';
import { countsAt } from './describe.ts';
import { lastLineOf } from './lastLine.ts';
import { cutAt, levelsOf, type PlacedNode, symbolsUnder } from './outlineLevels.ts';
import { iconOf, type SymbolIcon, symbolNameOf } from './symbols.ts';

/** A line of the outline of a document. */
export interface OutlineSymbol {
  readonly name: string;
  /** Its id and how much is in it: `engage · 12 competences`; empty for neither. */
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
  const cut = cutAt(root, limit);
  const symbols: OutlineSymbol[] = [];
  for (const child of symbolsUnder(root, 'top', 0)) {
    // At the top there is no line to say it of the whole list.
    if (!cut.takesTop()) return [...symbols, remainder(child.line, root.lines - 1, cut.leftAtTop)];
    symbols.push(symbolOf(child, 0));
  }
  return symbols;

  function symbolOf(placed: PlacedNode, depth: number): OutlineSymbol {
    const { node, place, line } = placed;
    const state = node.statement?.kind === 'activity' ? cut.stateOf(node, depth) : undefined;
    if (state === undefined) return makeSymbol(placed, depth);
    const key = `${path} ${line} ${place} ${state}`;
    const before = activities.get(node);
    if (before?.key === key) {
      cut.pass(node, depth);
      return before.symbol;
    }
    const symbol = makeSymbol(placed, depth);
    activities.set(node, { key, symbol });
    return symbol;
  }

  function makeSymbol({ node, place, line }: PlacedNode, depth: number): OutlineSymbol {
    const { statement } = node;
    if (statement === undefined) throw new Error('The root of a document is no symbol.');
    const count = levelsOf(node)[0] ?? 0;
    const isListed = cut.takes(depth + 1, count);
    const { start, end } = statement.id ?? wholeSpan(statement);
    const inside = placeOf(statement, place);
    const details = [
      statement.text ? (statement.id?.text ?? '') : '',
      [countsAt(engine, path, node, place), count > 0 && !isListed ? 'not listed' : '']
        .filter((part) => part !== '')
        .join(', '),
    ];
    return {
      name: symbolNameOf(statement),
      detail: details.filter((part) => part !== '').join(' · '),
      icon: iconOf(statement.kind),
      range: rangeOfNode(node, line),
      selection: { start: { line, column: start }, end: { line, column: end } },
      children: isListed
        ? Array.from(symbolsUnder(node, inside, line), (child) => symbolOf(child, depth + 1))
        : [],
    };
  }
}

/**
 * The symbols of activities, with all that they depend on besides the lines in them. Other lines are not kept: domains
 * and frameworks contain what other files add.
 */
const activities = new WeakMap<SyntaxNode, { readonly key: string; readonly symbol: OutlineSymbol }>();

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
