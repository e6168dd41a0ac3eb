import type { ImportedBlock } from './importedBlock.ts';

/** `1`, `1.2`, `1.2.3.`, `2.1)`: what numbers a line of an outline. */
const NUMBER = /^\(?\d{1,4}(?:\.\d{1,4})*[.)]?$/;

/**
 * The rows of a table as items. A first column of numbers such as 1.2.1 says how deep a row stands; without one, each
 * column stands one deeper than the one before it, and what repeats the row above is not said again.
 */
export function rowBlocks(rows: readonly (readonly string[])[]): ImportedBlock[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  return numberedRows(filled) ?? steppedRows(filled);
}

function numberedRows(rows: readonly (readonly string[])[]): ImportedBlock[] | undefined {
  const first = rows.findIndex(([cell = '']) => NUMBER.test(cell));
  // A line of headings over the numbers tells of the columns, and of nothing that a practitioner does.
  const numbered = first === 1 ? rows.slice(1) : rows;
  const hasNumbers = numbered.every(([cell = '']) => cell === '' || NUMBER.test(cell));
  if (first < 0 || first > 1 || !hasNumbers) return undefined;
  let depth = 0;
  return numbered.flatMap(([number = '', ...cells]): ImportedBlock[] => {
    if (number !== '') depth = partsOf(number) - 1;
    const text = cells.filter((cell) => cell !== '').join(' – ');
    return text === '' ? [] : [{ kind: 'item', depth, text }];
  });
}

function partsOf(number: string): number {
  return number.split('.').filter((part) => /\d/.test(part)).length;
}

function steppedRows(rows: readonly (readonly string[])[]): ImportedBlock[] {
  let path: readonly string[] = [];
  return rows.flatMap((row) => {
    const same = row.findIndex((cell, column) => cell !== '' && cell !== path[column]);
    const blocks = row.flatMap((text, depth): ImportedBlock[] =>
      text === '' || same < 0 || depth < same ? [] : [{ kind: 'item', depth, text }],
    );
    path = row.map((cell, column) => (column < same ? cell || (path[column] ?? '') : cell));
    return blocks;
  });
}
