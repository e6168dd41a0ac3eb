import { columnAt } from '../syntax/parseLine.ts';
import type { Blocks, ImportedBlock } from './importedBlock.ts';
import { letterOf, markerOf } from './markers.ts';
import { onOneLine } from './plainText.ts';
import { rowBlocks } from './rowBlocks.ts';

/** An open list: the column of its items, and their marker. */
interface OpenList {
  readonly column: number;
  readonly sort: string;
}

const HEADING = /^(#{1,6})\s+(?=\S)/;
const LINE_END = /\r\n|[\n\r\u2028\u2029\v]/;

/**
 * Reads plain text: bullets, numbers, letters and indentation give the depth of a line. A line without a marker
 * continues the item above it if it is indented below the item's text or starts in lower case.
 */
export function textBlocks(text: string): Blocks {
  const lines = text.split(LINE_END);
  const cells = cellsOf(lines);
  if (cells) return { blocks: rowBlocks(cells), isList: true };
  const isMarked = lines.some((line) => markerOf(line.trim()) !== undefined);
  return isMarked ? markedBlocks(lines) : indentedBlocks(lines);
}

/** The cells of a table, if all lines have the same number of them. */
function cellsOf(lines: readonly string[]): string[][] | undefined {
  const rows = lines.filter((line) => line.trim() !== '').map((line) => line.split('\t'));
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.length < 2 || rows.some(({ length }) => length !== width)) return undefined;
  // A tab may also separate a bullet from its text, or indent a line.
  if (rows.some(([cell = '']) => markerOf(`${cell.trim()} x`)?.sort.startsWith('bullet'))) return undefined;
  if (rows.every((row) => row.filter((cell) => cell.trim() !== '').length < 2)) return undefined;
  return rows.map((row) => row.map(onOneLine));
}

function markedBlocks(lines: readonly string[]): Blocks {
  const blocks: (ImportedBlock & { readonly lines: string[] })[] = [];
  const open: OpenList[] = [];
  let letter = '';
  let goesOn = false;
  for (const line of lines) {
    const typed = line.trim();
    if (typed === '') {
      goesOn = false;
      continue;
    }
    const column = columnAt(line, line.length - line.trimStart().length);
    const heading = HEADING.exec(typed);
    const marker = markerOf(typed, letter);
    if (heading)
      add({ kind: 'heading', depth: heading[1]?.length ?? 1, text: typed.slice(heading[0].length) });
    else if (marker) {
      enter(open, { column, sort: marker.sort });
      if (marker.sort === 'letter') letter = letterOf(typed);
      add({ kind: 'item', depth: open.length - 1, text: marker.rest });
    } else if (goesOn && (column > (open.at(-1)?.column ?? 0) || /^\p{Ll}/u.test(typed))) {
      goOn(typed);
      continue;
    } else {
      if (column <= (open[0]?.column ?? 0)) open.length = 0;
      add({ kind: 'paragraph', depth: 0, text: typed });
    }
    goesOn = marker !== undefined;
  }
  return {
    blocks: blocks.map(({ kind, depth, lines }) => ({ kind, depth, text: onOneLine(lines.join(' ')) })),
    isList: true,
  };

  function add(block: ImportedBlock): void {
    const text = onOneLine(block.text);
    if (text !== '') blocks.push({ ...block, lines: [text] });
  }

  function goOn(typed: string): void {
    blocks.at(-1)?.lines.push(typed);
  }
}

/** Finds the list that an item belongs to: an open one, or a new one inside the last. */
function enter(open: OpenList[], item: OpenList): void {
  while ((open.at(-1)?.column ?? -1) > item.column) open.pop();
  const known = open.findLastIndex(({ column, sort }) => column === item.column && sort === item.sort);
  if (known >= 0) open.length = known + 1;
  else open.push(item);
}

/** Lines without markers. Indented ones belong to the line above them. */
function indentedBlocks(lines: readonly string[]): Blocks {
  const columns: number[] = [];
  let deepest = 0;
  const blocks = lines.flatMap((line): ImportedBlock[] => {
    const text = onOneLine(line);
    if (text === '') return [];
    const column = columnAt(line, line.length - line.trimStart().length);
    while ((columns.at(-1) ?? -1) >= column) columns.pop();
    columns.push(column);
    deepest = Math.max(deepest, columns.length);
    const heading = HEADING.exec(text);
    if (heading)
      return [{ kind: 'heading', depth: heading[1]?.length ?? 1, text: text.slice(heading[0].length) }];
    return [{ kind: 'item', depth: columns.length - 1, text }];
  });
  return { blocks, isList: deepest > 1 || blocks.some(({ kind }) => kind === 'heading') };
}
