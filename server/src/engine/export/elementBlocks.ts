import { type Keyed, withKeys } from '../map/keys.ts';
import type { Element } from '../model/element.ts';
import { isGone, withGone } from '../render/changes/withGone.ts';
import { inWords } from '../render/words.ts';
import { SECTIONS } from '../syntax/statement.ts';
import type { Block, Heading, List, ListItem, Runs } from './document.ts';
import {
  blocksOfGone,
  changedTitle,
  isNew,
  itemOfGone,
  markBlocks,
  markRuns,
  wasItem,
} from './markedChanges.ts';
import { blocksOfOwn, marksOf } from './ownBlocks.ts';
import { plainRuns } from './runs.ts';
import { shownTitle, takeAnchor, type Writing, writeText } from './writing.ts';

/** An element under a heading of that level, with everything in it. */
export function blocksOfPart(writing: Writing, keyed: Keyed, level: number, parent?: Element): Block[] {
  const own = [headingOf(writing, keyed, level, parent), ...blocksOfOwn(writing, keyed.element)];
  return [
    ...(isNew(writing, keyed.element) ? markBlocks(own, 'added') : own),
    ...blocksInside(writing, keyed, level + 1),
  ];
}

/** The contents of an element, in order: consecutive competences form one list, and everything else has a heading. */
export function blocksInside(writing: Writing, { key, element }: Keyed, level: number): Block[] {
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  const endList = (): void => {
    if (items.length > 0) blocks.push(bullets(items));
    items = [];
  };
  const gone = writing.changes?.of(element)?.gone ?? [];
  for (const child of withGone(withKeys(element.children, key), gone, (keyed) => keyed.element)) {
    if (isGone(child)) {
      if (wasItem(child.tree)) items.push(itemOfGone(child.tree));
      else {
        endList();
        blocks.push(...blocksOfGone(child.tree, level));
      }
      continue;
    }
    if (child.element.kind === 'competence' || child.element.kind === 'requirement') {
      items.push(itemOf(writing, child, element));
      continue;
    }
    endList();
    blocks.push(...blocksOfPart(writing, child, level, element));
  }
  endList();
  return blocks;
}

/** A competence with its children. */
export function itemOf(writing: Writing, keyed: Keyed, parent: Element | undefined): ListItem {
  const { element, key } = keyed;
  const [text, own] = [titleRuns(writing, element), blocksOfOwn(writing, element)];
  const isAdded = isNew(writing, element);
  return {
    anchor: element.id && takeAnchor(writing, key),
    id: element.id?.text === key ? key : undefined,
    text: isAdded ? markRuns(text, 'added') : text,
    marks: marksOf(writing, element, parent),
    blocks: [
      ...(isAdded ? markBlocks(own, 'added') : own),
      ...blocksInside(writing, keyed, 6).flatMap(withoutHeading),
    ],
  };
}

export function bullets(items: readonly ListItem[]): List {
  return { type: 'list', ordered: false, start: 1, items };
}

/** A heading of that level, or of the sixth. */
export function plainHeading(writing: Writing, text: string, level: number, key: string): Heading {
  const anchor = takeAnchor(writing, key);
  return {
    type: 'heading',
    level: levelOf(level),
    text: plainRuns(text),
    anchor,
    id: undefined,
    marks: [],
    kind: undefined,
    hue: 0,
  };
}

function headingOf(writing: Writing, { key, element }: Keyed, level: number, parent?: Element): Heading {
  return {
    type: 'heading',
    level: levelOf(level),
    text: titleRuns(writing, element),
    anchor: takeAnchor(writing, key),
    id: element.id?.text === key ? key : undefined,
    marks: marksOf(writing, element, parent),
    kind: element.kind,
    hue: element.kind === 'domain' ? (writing.hues.get(element) ?? 0) : 0,
  };
}

function levelOf(level: number): Heading['level'] {
  return Math.max(2, Math.min(level, 6)) as Heading['level'];
}

function titleRuns(writing: Writing, element: Element): Runs {
  const { kind, title, node } = element;
  const isSection = SECTIONS.some((section) => section === kind);
  if (isSection && title === undefined) return [{ text: inWords(kind) }];
  if (title === undefined || node.statement?.kind === 'unknown') return plainRuns(shownTitle(element));
  const text = changedTitle(writing, element) ?? writeText(writing, title.text, element);
  return isSection ? [{ text: `${inWords(kind)}: ` }, ...text] : text;
}

/**
 * Inside a list nothing becomes a heading. A broken line may have moved a group into a list; it is shown in bold there.
 */
function withoutHeading(block: Block): Block {
  if (block.type !== 'heading') return block;
  const text = block.text.map((run) => ({ ...run, strong: true as const }));
  return { type: 'paragraph', role: 'text', text };
}
