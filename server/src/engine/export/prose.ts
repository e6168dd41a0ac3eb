import type { Token } from '../render/markdown.ts';
import { readProse } from '../render/markdown.ts';
import { cleanText } from './cleanText.ts';
import type { Block, List, ListItem, Runs } from './document.ts';
import { plainRuns, runsOfTokens, type WriteReference } from './runs.ts';

/**
 * Lines of an author's prose as blocks. Headings in prose become bold lines, because the headings of the document are
 * its elements.
 */
export function blocksOfProse(prose: string, write: WriteReference): Block[] {
  const tokens = readProse(prose);
  if (tokens === undefined) return [paragraph(plainRuns(prose))];
  return readBlocks({ tokens, at: 0, write }, undefined);
}

/** The position in the list of tokens. */
interface Reading {
  readonly tokens: readonly Token[];
  at: number;
  readonly write: WriteReference;
}

/** Reads blocks up to the token of the type `end`, which is consumed. */
function readBlocks(reading: Reading, end: string | undefined): Block[] {
  const blocks: Block[] = [];
  for (let token = next(reading); token !== undefined && token.type !== end; token = next(reading)) {
    blocks.push(...readBlock(reading, token));
  }
  return blocks;
}

function next(reading: Reading): Token | undefined {
  return reading.tokens[reading.at++];
}

function readBlock(reading: Reading, token: Token): Block[] {
  switch (token.type) {
    case 'paragraph_open':
      return [paragraph(readInline(reading))];
    case 'heading_open':
      return [paragraph(readInline(reading).map((run) => ({ ...run, strong: true })))];
    case 'bullet_list_open':
      return [readList(reading, token, 'bullet_list_close')];
    case 'ordered_list_open':
      return [readList(reading, token, 'ordered_list_close')];
    case 'blockquote_open':
      return [{ type: 'quote', blocks: readBlocks(reading, 'blockquote_close') }];
    case 'fence':
    case 'code_block':
      return [{ type: 'paragraph', role: 'code', text: linesOfCode(token.content) }];
    default:
      return [];
  }
}

/** The text between the opening and the closing of a paragraph or a heading. */
function readInline(reading: Reading): Runs {
  const inline = next(reading);
  next(reading);
  return runsOfTokens(inline?.children ?? [], reading.write);
}

function readList(reading: Reading, token: Token, end: string): List {
  const ordered = end === 'ordered_list_close';
  const items: ListItem[] = [];
  for (let inside = next(reading); inside !== undefined && inside.type !== end; inside = next(reading)) {
    items.push(itemOf(readBlocks(reading, 'list_item_close')));
  }
  return { type: 'list', ordered, start: Number(token.attrGet('start') ?? 1), items };
}

/** The first paragraph of an item is its text. */
function itemOf(blocks: readonly Block[]): ListItem {
  const [first, ...rest] = blocks;
  const isText = first?.type === 'paragraph' && first.role === 'text';
  return {
    anchor: undefined,
    id: undefined,
    marks: [],
    text: isText ? first.text : [],
    blocks: isText ? rest : blocks,
  };
}

function linesOfCode(content: string): Runs {
  const lines = content.replace(/\n$/, '').split('\n').map(cleanText);
  return lines.join('') === '' ? [] : [{ text: lines.join('\n'), code: true }];
}

function paragraph(text: Runs): Block {
  return { type: 'paragraph', role: 'text', text };
}
