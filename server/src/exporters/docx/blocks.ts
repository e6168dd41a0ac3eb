import {
  Bookmark,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
} from 'docx';
import {
  changeOfRuns,
  type Definitions,
  type ExportBlock,
  type ExportList,
  type Heading,
  type ListItem,
  type Run,
} from '../../engine/export/index.ts';
import { changedEnd, childrenOf, type RunContext } from './runs.ts';
import { DEEPEST, LISTS, listIndent, listStyle } from './styles.ts';
import { writeTable } from './table.ts';

/** The context for writing a document. */
export interface DocxBody extends RunContext {
  /** Whether the columns of tables go from right to left. */
  readonly isRightToLeft: boolean;
  readonly children: FileChild[];
  /** The number of ordered lists so far. Each has its own numbering. */
  lists: number;
}

/** The context of blocks. */
interface Around {
  /** The level of the list around them, from 0; -1 outside of lists. */
  readonly level: number;
  readonly style: string | undefined;
}

/** Writes blocks one after the other. */
export function writeBlocks(
  page: DocxBody,
  blocks: readonly ExportBlock[],
  around: Around = { level: -1, style: undefined },
): void {
  blocks.forEach((block, index) => {
    const inItem = around.level >= 0 && block.type !== 'list' && blocks[index + 1]?.type === 'list';
    // A short note below a heading stays with it, and with the text that follows.
    const leadsOn = inItem || (block.type === 'definitions' && blocks[index - 1]?.type === 'heading');
    writeBlock(page, block, around, leadsOn);
  });
}

function writeBlock(page: DocxBody, block: ExportBlock, around: Around, keepNext: boolean): void {
  switch (block.type) {
    case 'heading':
      writeHeading(page, block);
      break;
    case 'paragraph':
      write(page, childrenOf(block.text, page), {
        ...styled(around, { text: undefined, note: 'Note', notice: 'Notice', code: 'Code' }[block.role]),
        ...changedEnd(block.text, page),
        keepNext,
      });
      break;
    case 'list':
      writeList(page, block, around);
      break;
    case 'definitions':
      writeDefinitions(page, block, around, keepNext);
      break;
    case 'table':
      page.children.push(writeTable(block, page), new Paragraph({ children: [] }));
      break;
    case 'quote':
      writeBlocks(page, block.blocks, { ...around, style: 'Quote' });
      break;
  }
}

const LEVELS = {
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
  5: HeadingLevel.HEADING_4,
  6: HeadingLevel.HEADING_5,
} as const;

function writeHeading(page: DocxBody, { level, text, anchor, marks }: Heading): void {
  const children = [...childrenOf(text, page), ...marksAfter(page, { text, marks, id: undefined })];
  write(page, named(page, anchor, children), { heading: LEVELS[level], ...changedEnd(text, page) });
}

function writeList(page: DocxBody, { ordered, start, items }: ExportList, around: Around): void {
  const level = Math.min(around.level + 1, DEEPEST);
  const instance = ordered ? ++page.lists : 0;
  // Word starts a list with 1. If an author started with another number, the number is part of the text.
  const counts = ordered && start === 1;
  items.forEach((item, index) => {
    const number: Run[] = ordered && !counts ? [{ text: `${start + index}. ` }] : [];
    const numbering = counts
      ? { reference: LISTS.numbers, level, instance }
      : { reference: LISTS.bullets, level, instance: 0 };
    const children = [...childrenOf([...number, ...item.text], page), ...marksAfter(page, item)];
    write(page, named(page, item.anchor, children), {
      style: listStyle(counts, level),
      numbering,
      keepNext: leadsIn(item),
      ...changedEnd(item.text, page),
    });
    writeBlocks(page, item.blocks, { level, style: undefined });
  });
}

/** A lead-in stays with its first sub-competence. */
function leadsIn({ blocks }: ListItem): boolean {
  return blocks.length > 0;
}

function writeDefinitions(page: DocxBody, { entries }: Definitions, around: Around, keepNext: boolean): void {
  for (const { term, values } of entries) {
    const said = values.flatMap((value, index) => (index === 0 ? value : [{ text: ', ' }, ...value]));
    const change = changeOfRuns(said);
    const runs: Run[] = [{ text: `${term}: `, emphasis: true, ...(change && { change }) }, ...said];
    write(page, childrenOf(runs, page), {
      ...styled(around, 'Details'),
      ...changedEnd(runs, page),
      keepNext,
    });
  }
}

/** The marks and the id of an element, in grey after its text. */
function marksAfter(
  page: DocxBody,
  { text, marks, id }: Pick<ListItem, 'text' | 'marks' | 'id'>,
): ParagraphChild[] {
  const change = changeOfRuns(text);
  const write = (text: string, style: string): ParagraphChild[] =>
    childrenOf([{ text, ...(change && { change }) }], page, { style });
  return [
    ...marks.flatMap((mark) => write(` (${mark})`, 'Mark')),
    ...(id === undefined ? [] : write(` ${id}`, 'CompetenceId')),
  ];
}

/** Text that can be the target of links. */
function named(
  { bookmarks }: DocxBody,
  anchor: string | undefined,
  children: ParagraphChild[],
): ParagraphChild[] {
  const id = anchor === undefined ? undefined : bookmarks.get(anchor);
  return id === undefined ? children : [new Bookmark({ id, children })];
}

function styled({ level, style }: Around, own: string | undefined): IParagraphOptions {
  const chosen = own ?? style;
  return {
    ...(chosen !== undefined && { style: chosen }),
    ...(level >= 0 && { indent: { left: listIndent(level) } }),
  };
}

function write({ children: page }: DocxBody, children: ParagraphChild[], options: IParagraphOptions): void {
  page.push(new Paragraph({ ...options, children }));
}
