import type { ImportedBlock } from './importedBlock.ts';

/** `1`, `1.2`, `1.2.3.`, `2.1)`: the number of a line in an outline. */
const NUMBER = /^\(?\d{1,4}(?:\.\d{1,4})*[.)]?$/;

/**
 * Turns the rows of a table into items. A first column of numbers such as 1.2.1 gives the depth of a row. Without one,
 * each column is one level deeper than the one before it, and cells that repeat the row above are skipped.
 */
export function rowBlocks(rows: readonly (readonly string[])[]): ImportedBlock[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  return numberedRows(filled) ?? steppedRows(filled);
}

function numberedRows(rows: readonly (readonly string[])[]): ImportedBlock[] | undefined {
  const first = rows.findIndex(([cell = '']) => NUMBER.test(cell));
  // A header line above the numbers describes the columns, so it is not an item.
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
