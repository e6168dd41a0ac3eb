import { Parser } from 'htmlparser2';
import { type EmphasisRun, isAllBold, lettersOf, markdownOf } from './emphasis.ts';
import { type Attributes, headingLevel, isBlockElement, lookOf, statedDepth } from './htmlElement.ts';
import type { Blocks, ImportedBlock } from './importedBlock.ts';
import { markerOf } from './markers.ts';
import { rowBlocks } from './rowBlocks.ts';
import { textBlocks } from './textBlocks.ts';

/** What an open element says about the text in it. */
interface Open {
  readonly name: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isHidden: boolean;
  /** The number of lists around the text. */
  readonly lists: number;
  readonly line: Line;
}

/** The heading, item or paragraph that the text belongs to. */
interface Line {
  readonly kind: ImportedBlock['kind'];
  readonly depth: number;
  /** Whether the bullet is part of the text, as some programs write it. */
  readonly isMarked?: boolean;
  /** The block made from the line. Further paragraphs of the same item are added to it. */
  block?: ImportedBlock;
}

/** An open table, by rows of cells. */
interface Table {
  readonly rows: Cell[][];
  /** Cells that extend into later rows, by column. */
  readonly reaching: Map<number, { readonly cell: Cell; rows: number }>;
}

type Cell = ImportedBlock[];

/** Larger spans are not plausible, and are ignored. */
const WIDEST = 100;
/**
 * Real pages have fewer nested elements. If thousands of closing tags are missing, each further tag would take time for
 * all open elements.
 */
const DEEPEST = 1000;
/** The amount of text that is read between two checks of the number of open elements, in UTF-16 units. */
const PIECE = 16_384;
/** Longer bold text is not a heading. */
const LONGEST_HEADING = 120;

/**
 * Reads the HTML that browsers, word processors and spreadsheets put on the clipboard: nested lists, Word's list
 * paragraphs, headings, and tables. A row of a table becomes an item unless its cells contain lists. Undefined if more
 * than a thousand elements are nested.
 */
export function htmlBlocks(html: string): Blocks | undefined {
  const reader = new HtmlReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: () => reader.close(),
      ontext: (text) => reader.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  for (let start = 0; start < html.length; start += PIECE) {
    parser.write(html.slice(start, start + PIECE));
    if (reader.depth > DEEPEST) return undefined;
  }
  parser.end();
  return reader.end();
}

class HtmlReader {
  readonly #blocks: ImportedBlock[] = [];
  /** The list that blocks are added to: the document, or the open cell. */
  readonly #into: ImportedBlock[][] = [this.#blocks];
  readonly #tables: Table[] = [];
  /** Bold paragraphs, with their texts. */
  readonly #bold = new Map<ImportedBlock, string>();
  #open: Open[] = [
    { name: '', isBold: false, isItalic: false, isHidden: false, lists: 0, line: paragraph() },
  ];
  #runs: EmphasisRun[] = [];
  #hasTable = false;

  /** The number of open elements. */
  get depth(): number {
    return this.#open.length;
  }

  open(name: string, attributes: Attributes): void {
    const outer = this.#top();
    if (name === 'br') this.#break();
    if (isBlockElement(name)) this.#flush();
    const look = lookOf(name, attributes);
    const isList = name === 'ul' || name === 'ol' || name === 'menu';
    this.#open.push({
      name,
      isBold: look.isBold ?? outer.isBold,
      isItalic: look.isItalic ?? outer.isItalic,
      isHidden: outer.isHidden || look.isHidden,
      lists: name === 'td' || name === 'th' ? 0 : outer.lists + (isList ? 1 : 0),
      line: lineOf(name, attributes, look.wordDepth, outer),
    });
    if (outer.isHidden) return;
    if (name === 'table') this.#tables.push({ rows: [], reaching: new Map() });
    // The contents of a nested table belong to the cell of the outer one.
    if (this.#tables.length !== 1) return;
    if (name === 'tr') this.#openRow();
    if (name === 'td' || name === 'th') this.#openCell(attributes);
  }

  close(): void {
    const closed = this.#top();
    if (isBlockElement(closed.name)) this.#flush();
    if (this.#open.length > 1) this.#open.pop();
    if (this.#top().isHidden) return;
    const isOuter = this.#tables.length === 1;
    if ((closed.name === 'td' || closed.name === 'th') && isOuter && this.#into.length > 1) this.#into.pop();
    if (closed.name !== 'table') return;
    const table = this.#tables.pop();
    if (table && isOuter) this.#addTable(table);
  }

  text(text: string): void {
    const { isBold, isItalic, isHidden } = this.#top();
    if (!isHidden) this.#runs.push({ text: text.replace(/\s+/g, ' '), isBold, isItalic });
  }

  end(): Blocks {
    this.#flush();
    const blocks = this.#blocks;
    const hasItems = blocks.some(({ kind }) => kind === 'item');
    if (hasItems || this.#hasTable || blocks.some(({ kind }) => kind === 'heading')) {
      return { blocks: hasItems ? blocks.map((block) => this.#boldAsHeading(block)) : blocks, isList: true };
    }
    // Bullets may be plain characters at the start of paragraphs.
    const { blocks: read, isList } = textBlocks(blocks.map(({ text }) => text).join('\n'));
    return isList ? { blocks: read, isList } : { blocks, isList };
  }

  #top(): Open {
    return this.#open.at(-1) as Open;
  }

  /** A line break in an item or a heading becomes a space; elsewhere it starts another paragraph. */
  #break(): void {
    const { isBold, isItalic, line } = this.#top();
    if (line.kind === 'paragraph') this.#flush();
    else this.#runs.push({ text: ' ', isBold, isItalic });
  }

  #flush(): void {
    const runs = this.#runs;
    this.#runs = [];
    if (runs.every(({ text }) => text.trim() === '')) return;
    const { line } = this.#top();
    const written = line.kind === 'heading' ? lettersOf(runs) : markdownOf(runs);
    const text = line.isMarked ? (markerOf(written)?.rest ?? written) : written;
    const into = this.#into.at(-1) as ImportedBlock[];
    if (text === '') return;
    const isSameItem = line.block !== undefined && into.at(-1) === line.block;
    const block: ImportedBlock = {
      kind: line.kind,
      depth: line.depth,
      text: isSameItem ? `${line.block?.text} ${text}` : text,
    };
    if (isSameItem) into.pop();
    into.push(block);
    if (line.kind === 'item') line.block = block;
    if (line.kind === 'paragraph' && isAllBold(runs)) this.#bold.set(block, lettersOf(runs));
  }

  /**
   * Bold words on a line of their own, above a list, are a heading for readers, even if the word processor does not
   * mark them.
   */
  #boldAsHeading(block: ImportedBlock): ImportedBlock {
    const text = this.#bold.get(block);
    if (text === undefined || text.length > LONGEST_HEADING || text.endsWith('.')) return block;
    return { kind: 'heading', depth: 7, text };
  }

  #openRow(): void {
    this.#tables[0]?.rows.push([]);
  }

  #openCell(attributes: Attributes): void {
    const table = this.#tables[0];
    if (table === undefined) return;
    if (table.rows.length === 0) this.#openRow();
    const row = table.rows.at(-1) as Cell[];
    fillFromAbove(table, row);
    const cell: Cell = [];
    const rows = spanOf(attributes.rowspan);
    for (let column = 0; column < spanOf(attributes.colspan); column++) {
      if (rows > 1) table.reaching.set(row.length, { cell: column === 0 ? cell : [], rows: rows - 1 });
      row.push(column === 0 ? cell : []);
    }
    this.#into.push(cell);
  }

  /**
   * A table of plain cells is read row by row. If it has lists in its cells, or a single column, the contents of the
   * cells are read.
   */
  #addTable({ rows }: Table): void {
    const cells = new Set(rows.flat());
    const isLayout = [...cells].some((cell) => cell.some(({ kind }) => kind === 'item') || cell.length > 1);
    const isColumn =
      rows.every((row) => row.filter((cell) => cell.length > 0).length < 2) && !isStepped(rows);
    const into = this.#into.at(-1) as ImportedBlock[];
    if (isLayout) {
      for (const cell of cells) into.push(...cell);
      return;
    }
    this.#hasTable = true;
    if (isColumn) {
      const { blocks, isList } = textBlocks(rows.map(([cell]) => textOf(cell)).join('\n'));
      into.push(...blocks.map((block): ImportedBlock => (isList ? block : { ...block, kind: 'item' })));
    } else into.push(...rowBlocks(rows.map((row) => row.map(textOf))));
  }
}

/** Whether the cells are in several columns, though each row has only one. */
function isStepped(rows: readonly (readonly Cell[])[]): boolean {
  return rows.some((row) => row.some((cell, column) => column > 0 && cell.length > 0));
}

/** Inserts the cells that extend down from the rows above. */
function fillFromAbove({ reaching }: Table, row: Cell[]): void {
  for (;;) {
    const above = reaching.get(row.length);
    if (above === undefined) return;
    if (--above.rows === 0) reaching.delete(row.length);
    row.push(above.cell);
  }
}

function textOf(cell: Cell | undefined): string {
  return (cell ?? []).map(({ text }) => text).join(' ');
}

function spanOf(attribute: string | undefined): number {
  const span = Number(attribute);
  return Number.isInteger(span) && span > 0 ? Math.min(span, WIDEST) : 1;
}

function lineOf(name: string, attributes: Attributes, wordDepth: number | undefined, outer: Open): Line {
  const { line, lists } = outer;
  if (name === 'td' || name === 'th') return paragraph();
  if (name === 'li') return { kind: 'item', depth: statedDepth(attributes) ?? Math.max(0, lists - 1) };
  if (name === 'dt') return { kind: 'item', depth: lists };
  if (name === 'dd') return { kind: 'item', depth: lists + 1 };
  if (line.kind !== 'paragraph') return line;
  if (wordDepth !== undefined) return { kind: 'item', depth: wordDepth, isMarked: true };
  const level = headingLevel(name, attributes);
  return level === undefined ? line : { kind: 'heading', depth: level };
}

function paragraph(): Line {
  return { kind: 'paragraph', depth: 0 };
}
