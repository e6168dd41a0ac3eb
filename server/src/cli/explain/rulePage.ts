import type { Rule } from '../../engine/checking/index.ts';
import { pageOfRule, type RulePage, type RulePageBlock } from '../../engine/index.ts';
import { excerptOf } from '../check/excerpt.ts';
import type { Paint } from '../colour.ts';
import { visible } from '../visible.ts';
import { wrap } from './wrap.ts';

/** How a page is laid out. */
interface Layout {
  /** The length of lines in characters; infinite when lines are not broken. */
  readonly width: number;
  readonly paint: Paint;
}

const PLAIN: Layout = { width: Number.POSITIVE_INFINITY, paint: (_colour, text) => text };
const INDENT = '  ';

/** The page of a rule as plain text. */
export function rulePage(rule: Rule, layout = PLAIN): string {
  return pageText(pageOfRule(rule), layout);
}

/** A page as plain text. */
export function pageText({ id, summary, facts, sections }: RulePage, layout = PLAIN): string {
  const { width, paint } = layout;
  const parts = [
    `${paint('bold', id)}\n${wrap(`${summary}.`, width, '')}`,
    wrap(facts.join(' '), width, ''),
    ...sections.map(({ title, blocks }) => {
      // Examples have blank lines between them; other blocks are short.
      const gap = blocks.some(({ kind }) => kind === 'example') ? '\n\n' : '\n';
      return `${paint('bold', title)}\n${blocks.map((block) => blockText(block, layout)).join(gap)}`;
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: RulePageBlock, layout: Layout): string {
  switch (block.kind) {
    case 'text':
      return wrap(block.text, layout.width, INDENT);
    case 'code':
      return INDENT + block.text;
    case 'list':
      return block.items.map((item) => wrap(item, layout.width, INDENT + INDENT, `${INDENT}- `)).join('\n');
    case 'example':
      return exampleText(block.source, layout);
  }
}

const MARKS = /^ *\^[ ^]*$/;

/** An example with its marks. Long lines with marks are cut to the part around the marks. */
function exampleText(example: string, { width }: Layout): string {
  const room = width - 2 * INDENT.length;
  const lines = example.replace(/^\n/, '').trimEnd().split('\n').map(shown);
  return lines
    .map((line, index) => {
      const isMarks = MARKS.test(line);
      const source = isMarks ? lines[index - 1] : line;
      const marks = isMarks ? line : lines[index + 1];
      if (source === undefined || marks === undefined || source.length <= room || !MARKS.test(marks))
        return line;
      const excerpt = excerptOf(source, { start: marks.indexOf('^'), end: marks.trimEnd().length }, room);
      return isMarks ? excerpt.caret : excerpt.source;
    })
    .map((line) => (INDENT + INDENT + line).trimEnd())
    .join('\n');
}

function shown(line: string): string {
  return visible(line).replaceAll('\t', '⇥').replaceAll('\u00a0', '⍽');
}
