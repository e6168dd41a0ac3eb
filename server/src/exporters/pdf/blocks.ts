import {
  type Definitions,
  type ExportBlock,
  type ExportList,
  type Heading,
  type ListItem,
  lightHue,
  type Quote,
  type Run,
  type Runs,
  type Stretch,
  textOf,
} from '../../engine/export/index.ts';
import { SECTIONS } from '../../engine/syntax/index.ts';
import type { PlacedText, Tag } from './line.ts';
import { type BaseLook, COLOURS, type Look, styledStretches } from './look.ts';
import { setTable } from './table.ts';
import { setRuns, setStretches, type TextPlacement, type TypesettingContext, tagIn } from './typeset.ts';

const BODY: BaseLook = { size: 10, colour: COLOURS.ink };
const SMALL: BaseLook = { size: 8.5, colour: COLOURS.quiet };
const ID: BaseLook = { size: 6.5, colour: COLOURS.quiet };
const HEIGHT = 15;
const SMALL_HEIGHT = 12.5;
const INDENT = 14;
/** The width of names beside their values. */
const NAMES_WIDTH = 116;
/** The maximum width of an id in the margin. */
const MARGIN_WIDTH = 54;

/** The context for laying out blocks. */
interface Around {
  readonly x: number;
  readonly tag: Tag;
  readonly bar?: TextPlacement['bar'];
  /** The depth of nested lists; 0 for none. */
  readonly depth: number;
  /** Whether names are beside their values. */
  readonly wide: boolean;
}

/** Lays out the blocks of a document below its title. */
export function setDocumentBlocks(
  setting: TypesettingContext,
  blocks: readonly ExportBlock[],
  tag: Tag,
): void {
  let wide = true;
  blocks.forEach((block, index) => {
    if (block.type === 'heading') wide = false;
    setBlock(setting, block, { x: 0, tag, depth: 0, wide }, isLeading(blocks, index));
  });
}

/** Whether a block must stay with the next one: headings, and short notes below them. */
function isLeading(blocks: readonly ExportBlock[], index: number): boolean {
  const block = blocks[index];
  if (block?.type === 'heading') return true;
  return block?.type === 'definitions' && blocks[index - 1]?.type === 'heading' && index < blocks.length - 1;
}

function setBlock(setting: TypesettingContext, block: ExportBlock, around: Around, keep: boolean): void {
  switch (block.type) {
    case 'heading':
      setHeading(setting, block, around);
      break;
    case 'paragraph':
      setParagraph(setting, block, around, keep);
      break;
    case 'list':
      setList(setting, block, around);
      break;
    case 'definitions':
      if (around.wide) setWideDefinitions(setting, block, around);
      else setDefinitions(setting, block, around, keep);
      break;
    case 'table':
      setTable(setting, block, around.x, around.tag);
      break;
    case 'quote':
      setQuote(setting, block, around);
      break;
  }
}

interface HeadingManner {
  readonly size: number;
  readonly height: number;
  readonly before: number;
  readonly room: number;
}

const HEADINGS: Readonly<Record<Heading['level'], HeadingManner>> = {
  2: { size: 18, height: 24, before: 30, room: 170 },
  3: { size: 13, height: 18, before: 20, room: 90 },
  4: { size: 10.5, height: 15, before: 12, room: 0 },
  5: { size: 10, height: 15, before: 9, room: 0 },
  6: { size: 10, height: 15, before: 7, room: 0 },
};

function setHeading(setting: TypesettingContext, heading: Heading, { x, tag }: Around): void {
  const { level, text, marks, anchor, kind, hue } = heading;
  const manner = HEADINGS[level];
  const title = textOf(text).replaceAll('\n', ' ');
  // The names of sections are repeated often, so they are grey.
  const isSection = SECTIONS.some((section) => section === kind);
  const look: BaseLook = {
    size: isSection ? 9.5 : manner.size,
    colour: isSection ? COLOURS.quiet : COLOURS.ink,
    strong: true,
  };
  const stretches = [...styledStretches(text, look, setting.looks), ...marksAfter(setting, marks, undefined)];
  setStretches(setting, stretches, {
    x,
    tag: tagIn(tag, `H${level}`),
    look,
    height: manner.height,
    before: manner.before,
    keep: true,
    room: manner.room,
    anchors: anchor === undefined ? [] : [anchor],
    bookmark: isSection || title === '' ? undefined : { level, title },
    rule: level === 2 ? { colour: lightHue(hue), thick: hue > 0 ? 2.5 : 0.75 } : undefined,
  });
}

function setParagraph(
  setting: TypesettingContext,
  { role, text }: Extract<ExportBlock, { type: 'paragraph' }>,
  { x, tag, bar, depth }: Around,
  keep: boolean,
): void {
  const isNote = role === 'note';
  setRuns(setting, text, {
    x,
    tag: tagIn(tag, 'P'),
    look: isNote ? { size: 9, colour: COLOURS.quiet } : BODY,
    height: isNote ? 13 : HEIGHT,
    before: depth > 0 || isNote ? 2 : 6,
    keep,
    ...(bar && { bar }),
  });
}

function setList(
  setting: TypesettingContext,
  { ordered, start, items }: ExportList,
  { x, tag, bar, depth }: Around,
): void {
  const list = tagIn(tag, 'L');
  items.forEach((item, index) => {
    const whole = tagIn(list, 'LI');
    const sign = ordered ? `${start + index}.` : depth === 0 ? '•' : '–';
    const look = setting.looks({ size: BODY.size, colour: COLOURS.quiet });
    const indent = ordered
      ? Math.max(INDENT, setting.widthOf(`${start + items.length}. `, look) + 2)
      : INDENT;
    const label = { text: sign, look, x, width: setting.widthOf(sign, look), tag: tagIn(whole, 'Lbl') };
    setItem(
      setting,
      item,
      { x: x + indent, tag: tagIn(whole, 'LBody'), depth: depth + 1, wide: false, ...(bar && { bar }) },
      {
        label,
        before: index === 0 && depth > 0 ? 2 : depth === 0 ? 5 : 2.5,
      },
    );
  });
}

function setItem(
  setting: TypesettingContext,
  { anchor, id, text, marks, blocks }: ListItem,
  around: Around,
  { label, before }: Pick<TextPlacement, 'before' | 'label'>,
): void {
  const beside = id === undefined ? undefined : setBeside(setting, id, around.tag);
  const named = beside === undefined ? id : undefined;
  const stretches = [...styledStretches(text, BODY, setting.looks), ...marksAfter(setting, marks, named)];
  setStretches(setting, stretches, {
    x: around.x,
    tag: around.tag,
    look: BODY,
    height: HEIGHT,
    before,
    // A lead-in stays with its first sub-competence.
    keep: blocks.length > 0,
    anchors: anchor === undefined ? [] : [anchor],
    ...(label && { label }),
    ...(beside && { beside }),
    ...(around.bar && { bar: around.bar }),
  });
  blocks.forEach((block, index) => {
    const leadsOn = block.type !== 'list' && blocks[index + 1]?.type === 'list';
    setBlock(setting, block, around, leadsOn);
  });
}

/** An id in the margin, where it does not disturb reading; undefined if it is too long for that. */
function setBeside(setting: TypesettingContext, id: string, tag: Tag): PlacedText | undefined {
  const look = setting.looks(ID);
  const width = setting.widthOf(id, look);
  return width > MARGIN_WIDTH ? undefined : { text: id, look, x: setting.width + 8, width, tag };
}

/** The marks and the id of an element, in grey after its text. */
function marksAfter(
  setting: TypesettingContext,
  marks: readonly string[],
  id: string | undefined,
): Stretch<Look>[] {
  const quiet: Run[] = marks.map((mark) => ({ text: ` (${mark})`, emphasis: true }));
  const named: Run[] = id === undefined ? [] : [{ text: ` ${id}` }];
  return [...styledStretches(quiet, SMALL, setting.looks), ...styledStretches(named, ID, setting.looks)];
}

/** Each name with its values on one line, small. */
function setDefinitions(
  setting: TypesettingContext,
  { entries }: Definitions,
  { x, tag, bar }: Around,
  keep: boolean,
): void {
  entries.forEach(({ term, values }, index) => {
    const runs: Runs = [{ text: `${term}: `, emphasis: true }, ...joined(values)];
    setRuns(setting, runs, {
      x,
      tag: tagIn(tag, 'P'),
      look: SMALL,
      height: SMALL_HEIGHT,
      before: index === 0 ? 3 : 0,
      keep: keep || index < entries.length - 1,
      ...(bar && { bar }),
    });
  });
}

/** Names to the left, values to the right. */
function setWideDefinitions(setting: TypesettingContext, { entries }: Definitions, { x, tag }: Around): void {
  const list = tagIn(tag, 'L');
  entries.forEach(({ term, values }, index) => {
    const item = tagIn(list, 'LI');
    const look = setting.looks({ size: 9, colour: COLOURS.quiet });
    const label = { text: term, look, x, width: setting.widthOf(term, look), tag: tagIn(item, 'Lbl') };
    const fits = label.width < NAMES_WIDTH - 8;
    if (!fits) {
      const place = { x, tag: label.tag, look: SMALL, height: SMALL_HEIGHT, before: 4, keep: true };
      setRuns(setting, [{ text: term }], place);
    }
    setRuns(setting, joined(values), {
      x: x + NAMES_WIDTH,
      tag: tagIn(item, 'LBody'),
      look: { size: 9, colour: COLOURS.ink },
      height: 13.5,
      before: index === 0 ? 14 : 4,
      ...(fits && { label }),
    });
  });
}

/** Values one after the other. */
function joined(values: readonly Runs[]): Runs {
  return values.flatMap((value, index) => (index === 0 ? value : [{ text: ', ' }, ...value]));
}

function setQuote(setting: TypesettingContext, { blocks }: Quote, around: Around): void {
  const bar = { x: around.x + 1, colour: COLOURS.line };
  const inside = { ...around, x: around.x + INDENT, tag: tagIn(around.tag, 'BlockQuote'), bar };
  for (const block of blocks) setBlock(setting, block, inside, false);
}
