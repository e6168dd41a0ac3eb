import type { Tree } from '../diff/entry.ts';
import { wordChanges } from '../diff/wordChanges.ts';
import type { Element } from '../model/element.ts';
import { wordOfKind } from '../model/kinds.ts';
import { textBefore } from '../render/changes/wording.ts';
import { labelOfProperty } from '../render/properties.ts';
import { inWords } from '../render/words.ts';
import { SECTIONS } from '../syntax/statement.ts';
import { cleanText } from './cleanText.ts';
import type { Block, Heading, ListItem, Run, Runs } from './document.ts';
import { blocksOfProse } from './prose.ts';
import { unmarkedText } from './runs.ts';
import type { Writing } from './writing.ts';

/** Whether an element did not exist in the earlier version that changes are marked from. */
export function isNew({ changes }: Writing, element: Element): boolean {
  const changed = changes?.of(element);
  return changed !== undefined && (changed.isWithinNew || changed.own.some(({ type }) => type === 'added'));
}

/** The title of an element with the words that changed, if its words changed. */
export function changedTitle({ changes }: Writing, element: Element): Runs | undefined {
  const before = changes && textBefore(changes.of(element));
  if (before === undefined) return undefined;
  return wordChanges(unmarkedText(before), unmarkedText(element.title?.text ?? '')).map(
    ({ text, mark }): Run => ({ text, ...(mark && { change: mark }) }),
  );
}

/** Blocks in which all text is added, or removed. */
export function markBlocks(blocks: readonly Block[], change: Mark): Block[] {
  return blocks.map((block) => markBlock(block, change));
}

function markBlock(block: Block, change: Mark): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: markRuns(block.text, change) };
    case 'list':
      return { ...block, items: block.items.map((item) => markItem(item, change)) };
    case 'definitions':
      return {
        ...block,
        entries: block.entries.map(({ term, values }) => ({
          term,
          values: values.map((value) => markRuns(value, change)),
        })),
      };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => markRuns(cell, change))) };
    case 'quote':
      return { ...block, blocks: markBlocks(block.blocks, change) };
  }
}

type Mark = NonNullable<Run['change']>;

/** Runs that are all added, or removed. */
export function markRuns(runs: Runs, change: Mark): Runs {
  return runs.map((run) => ({ ...run, change }));
}

function markItem(item: ListItem, change: Mark): ListItem {
  return { ...item, text: markRuns(item.text, change), blocks: markBlocks(item.blocks, change) };
}

/** Whether a removed element was an item of a list. */
export function wasItem({ kind }: Tree): boolean {
  return kind === 'competence' || kind === 'requirement' || kind === 'term' || kind === 'source';
}

/** A removed competence with its contents. */
export function itemOfGone(tree: Tree): ListItem {
  const { kind, text, children } = tree;
  const items = children.map(itemOfGone);
  const inside: Block[] = items.length > 0 ? [{ type: 'list', ordered: false, start: 1, items }] : [];
  return {
    anchor: undefined,
    id: undefined,
    text: [{ text: titleOfGone({ kind, text }), change: 'removed' }],
    marks: [],
    blocks: [...ownOfGone(tree), ...inside],
  };
}

/** A removed domain, activity, group, section or document under a heading of that level, with its contents. */
export function blocksOfGone(tree: Tree, level: number): Block[] {
  const heading: Heading = {
    type: 'heading',
    level: Math.min(level, 6) as Heading['level'],
    text: [{ text: titleOfGone(tree), change: 'removed' }],
    anchor: undefined,
    id: undefined,
    marks: [],
    kind: tree.kind,
    hue: 0,
  };
  const blocks: Block[] = [heading, ...ownOfGone(tree)];
  for (const child of tree.children) {
    if (!wasItem(child)) blocks.push(...blocksOfGone(child, level + 1));
    else {
      const last = blocks.at(-1);
      const items = [...(last?.type === 'list' ? last.items : []), itemOfGone(child)];
      if (last?.type === 'list') blocks.pop();
      blocks.push({ type: 'list', ordered: false, start: 1, items });
    }
  }
  return blocks;
}

/** Its prose, and its properties without those that no document shows. */
function ownOfGone({ prose, properties }: Tree): Block[] {
  const said = blocksOfProse(prose.join('\n'), (reference) => [{ text: reference.text }]);
  const named = properties.map(({ name, values }): Block => {
    const text = `${labelOfProperty(name)}: ${values.map(unmarkedText).join(', ')}`;
    return { type: 'paragraph', role: 'note', text: [{ text: cleanText(text) }] };
  });
  return markBlocks([...said, ...named], 'removed');
}

function titleOfGone({ kind, text }: Pick<Tree, 'kind' | 'text'>): string {
  const title = text === undefined || text === '' ? undefined : unmarkedText(text);
  const isSection = SECTIONS.some((section) => section === kind);
  if (isSection) return title === undefined ? inWords(kind) : `${inWords(kind)}: ${title}`;
  return title ?? `Untitled ${wordOfKind(kind)}`;
}
