import type {
  Block,
  Definitions,
  ExportDocument,
  Heading,
  List,
  ListItem,
  Run,
  Runs,
  Table,
} from './document.ts';
import { joinRuns, textOf } from './document.ts';
import { anchorSlugs } from './headingSlugs.ts';
import { type HrefOf, writeRuns } from './markdownText.ts';

/**
 * A document as Markdown (CommonMark with GitHub tables), ending in a line feed. All text by authors is escaped.
 * Internal links lead to headings, because Markdown has no other anchors.
 */
export function writeMarkdown(document: ExportDocument): string {
  const slugs = anchorSlugs(document, headingText);
  const page: Page = { hrefOf: (anchor = '') => (slugs.has(anchor) ? `#${slugs.get(anchor)}` : undefined) };
  const parts = [
    headingLine(page, 1, [{ text: document.title }]),
    ...writeFacts(page, document),
    ...[document.notice, document.extent].flatMap((notice) =>
      notice ? [`> ${writeRuns(noticeRuns(notice), page.hrefOf)}`] : [],
    ),
    ...(document.kind === 'framework' ? writeContents(page, document.blocks) : []),
    ...writeBlocks(page, document.blocks),
  ];
  return `${parts.join('\n\n')}\n`;
}

interface Page {
  readonly hrefOf: HrefOf;
}

/** The first sentence of a notice is bold. */
function noticeRuns(notice: string): Runs {
  const [first = '', ...rest] = notice.split(/(?<=\.) /);
  return [{ text: first, strong: true }, ...(rest.length > 0 ? [{ text: ` ${rest.join(' ')}` }] : [])];
}

function writeFacts(page: Page, { partOf, version, status, authors }: ExportDocument): string[] {
  const facts = [
    ...(partOf ? [partOf] : []),
    ...(version ? [`Version ${version}`] : []),
    ...(status ? [status] : []),
  ];
  const lines = [
    ...(facts.length > 0 ? [facts.join(' · ')] : []),
    ...(authors.length > 0 ? [authors.join(', ')] : []),
  ];
  return lines.map((text) => writeRuns([{ text }], page.hrefOf)).filter((line) => line !== '');
}

/** The domains and the elements directly below them, as links. */
function writeContents(page: Page, blocks: readonly Block[]): string[] {
  const lines = blocks.flatMap((block) => {
    if (block.type !== 'heading' || block.level > 3) return [];
    const { anchor } = block;
    const text = block.text.map(({ text }): Run => ({ text, ...(anchor === undefined ? {} : { anchor }) }));
    return [`${block.level === 2 ? '' : '  '}- ${oneLine(page, joinRuns(text))}`];
  });
  return lines.length > 1 ? [lines.join('\n')] : [];
}

function writeBlocks(page: Page, blocks: readonly Block[]): string[] {
  let before: Block | undefined;
  let turn = false;
  return blocks.flatMap((block) => {
    // Two lists in a row would become one, so they use different markers.
    turn = block.type === 'list' && before?.type === 'list' && before.ordered === block.ordered && !turn;
    before = block;
    const written = writeBlock(page, block, turn);
    return written === '' ? [] : [written];
  });
}

function writeBlock(page: Page, block: Block, turn: boolean): string {
  switch (block.type) {
    case 'heading':
      return headingLine(page, block.level, headingRuns(block));
    case 'paragraph':
      if (block.role === 'code') return writeCode(textOf(block.text));
      return writeRuns(block.text, page.hrefOf);
    case 'list':
      return writeList(page, block, turn);
    case 'definitions':
      return writeDefinitions(page, block);
    case 'table':
      return writeTable(page, block);
    case 'quote':
      return quote(writeBlocks(page, block.blocks).join('\n\n'));
  }
}

/** A heading. Number signs at its end are escaped, because Markdown would remove them. */
function headingLine(page: Page, level: number, runs: Runs): string {
  return `${'#'.repeat(level)} ${oneLine(page, runs).replace(/ (#+)$/, ' \\$1')}`;
}

/** The text of a heading as Markdown shows it. */
function headingText(heading: Heading): string {
  return textOf(headingRuns(heading));
}

function headingRuns({ text, marks }: Pick<Heading, 'text' | 'marks'>): Runs {
  return [...text, ...marks.map((mark): Run => ({ text: ` (${mark})`, emphasis: true }))];
}

/** The text of an item, with the id, which groups use when they discuss it. */
function itemRuns(item: ListItem): Runs {
  const { id } = item;
  return id === undefined
    ? headingRuns(item)
    : [...headingRuns(item), { text: ' ' }, { text: id, code: true }];
}

function writeList(page: Page, { ordered, start, items }: List, turn: boolean): string {
  const parts = items.map((item, index) => {
    const mark = ordered ? `${start + index}${turn ? ')' : '.'}` : turn ? '*' : '-';
    return indent(writeItem(page, item), `${mark} `, ' '.repeat(mark.length + 1));
  });
  return parts.join(items.every(isTight) ? '\n' : '\n\n');
}

function writeItem(page: Page, item: ListItem): string {
  const text = writeRuns(itemRuns(item), page.hrefOf);
  const inside = writeBlocks(page, item.blocks);
  return [...(text === '' ? [] : [text]), ...inside].join(isTight(item) ? '\n' : '\n\n');
}

/** Whether the blocks below an item can follow it without an empty line. Not every list can interrupt a text. */
function isTight({ blocks }: ListItem): boolean {
  return blocks.every((block) => {
    if (block.type !== 'list' || (block.ordered && block.start !== 1)) return false;
    const [first] = block.items;
    return first !== undefined && textOf(first.text).trim() !== '';
  });
}

function writeDefinitions(page: Page, { entries }: Definitions): string {
  const lines = entries.map(({ term, values }) => {
    const said = values.map((value) => oneLine(page, value)).join(', ');
    return `${oneLine(page, [{ text: `${term}:`, emphasis: true }])} ${said}`;
  });
  return lines.join('\\\n');
}

function writeTable(page: Page, { head, rows, numeric }: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (numeric.includes(column) ? '---:' : '---'));
  return [
    row(head.map((text) => oneLine(page, [{ text }]))),
    row(rule),
    ...rows.map((cells) => row(cells.map((cell) => oneLine(page, cell.map(withoutBarredCode))))),
  ].join('\n');
}

/** In a table, a bar in code would end the cell, and cannot be escaped for all Markdown readers. */
function withoutBarredCode(run: Run): Run {
  if (!run.code || !run.text.includes('|')) return run;
  const { code: _code, ...plain } = run;
  return plain;
}

function writeCode(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function oneLine(page: Page, runs: Runs): string {
  return writeRuns(
    runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') })),
    page.hrefOf,
  );
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Adds `first` before the first line, and `rest` before all other lines that are not empty. */
function indent(text: string, first: string, rest: string): string {
  const lines = text.split('\n').map((line, index) => (index === 0 ? first + line : line && rest + line));
  return lines.join('\n').trimEnd();
}
