import { parseLine } from '../syntax/parseLine.ts';
import { ALLOWED, mayStandIn, type Place, placeOf } from '../syntax/places.ts';
import { SECTIONS, type StatementKind } from '../syntax/statement.ts';
import type { ImportedBlock } from './importedBlock.ts';
import { withoutReferences } from './plainText.ts';

/** The position where lines are inserted. */
export interface InsertionPoint {
  readonly place: Place;
  /** The column of the outermost ones. */
  readonly column: number;
  /** An id for an activity with that title; each call returns an unused one. */
  readonly nameFor: (title: string) => string;
}

/** A possible parent of later blocks. */
interface Frame {
  /** Blocks with a lower rank contain blocks with a higher rank: headings by level, then paragraphs, then items. */
  readonly rank: number;
  readonly place: Place;
  /** The column of its children. */
  readonly column: number;
}

const STEP = 2;
/** Beyond this depth, columns no longer distinguish lines. */
const LAST_COLUMN = 190;
const PARAGRAPH = 1000;
const ITEM = 1001;
const LEAD_IN = /(?:[:…]|\.\.\.)[*_]*$/u;
const SENTENCE = /[.!?][*_]*$/u;
const SECTION = /^(?:core )?(knowledge|applications?|attitudes?)\b[^:]{0,20}:?$/i;

/** How a list is inserted in a place: as competences, or as activities. */
export function takesLists(place: Place): boolean {
  return place !== 'unknown' && (mayStandIn('item', place) || mayStandIn('activity', place));
}

/** Writes blocks as lines of the language, nested as before as far as the insertion point allows. */
export function linesOfBlocks(blocks: readonly ImportedBlock[], destination: InsertionPoint): string[] {
  const { place, column, nameFor } = destination;
  const frames: Frame[] = [{ rank: 0, place, column }];
  const hasItems = blocks.some(({ kind }) => kind === 'item');
  const nextHeadings = findNextHeadings(blocks);
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const isLeadIn = block.kind === 'paragraph' && next?.kind === 'item' && LEAD_IN.test(block.text);
    const rank = rankOf(block);
    while (frames.length > 1 && (frames.at(-1)?.rank ?? 0) >= rank) frames.pop();
    const frame = frames.at(-1) as Frame;
    const isProse = block.kind === 'paragraph' && hasItems && !isLeadIn && SENTENCE.test(block.text);
    const kind = kindFor(block, isProse, frame.place, () => (nextHeadings[index] ?? 0) > block.depth);
    const line = write(kind, block.text, nameFor);
    if (block.kind !== 'paragraph' || isLeadIn || kind === 'activity') {
      const inner = kind === 'item' ? kind : placeOf(parseLine({ content: line, end: '' }), frame.place);
      frames.push({ rank, place: inner, column: Math.min(frame.column + STEP, LAST_COLUMN) });
    }
    return ' '.repeat(frame.column) + line;
  });
}

function rankOf({ kind, depth }: ImportedBlock): number {
  if (kind === 'heading') return depth;
  return kind === 'item' ? ITEM + depth : PARAGRAPH;
}

/** The line that a block becomes in its place. */
function kindFor(
  { kind, text }: ImportedBlock,
  isProse: boolean,
  place: Place,
  holdsHeadings: () => boolean,
): StatementKind {
  if (kind === 'heading') {
    const section = sectionNamed(text);
    if (section && mayStandIn(section, place)) return section;
    if (isOuter(place)) return holdsHeadings() && mayStandIn('domain', place) ? 'domain' : 'activity';
    return mayStandIn('group', place) ? 'group' : 'item';
  }
  if (isProse && mayStandIn('prose', place)) return 'prose';
  if (mayStandIn('item', place)) return 'item';
  return isOuter(place) ? 'activity' : 'item';
}

/** Whether this place takes activities, and no competences. */
function isOuter(place: Place): boolean {
  return mayStandIn('activity', place) && !ALLOWED[place].includes('item');
}

/** The section that a heading such as `Core knowledge:` names; undefined if it names none. */
export function sectionNamed(text: string): StatementKind | undefined {
  const [, word = ''] = SECTION.exec(text) ?? [];
  return SECTIONS.find((section) => word !== '' && section.slice(0, 8) === word.toLowerCase().slice(0, 8));
}

/** For each block, the depth of the next heading after it; undefined if there is none. */
function findNextHeadings(blocks: readonly ImportedBlock[]): readonly (number | undefined)[] {
  const depths: (number | undefined)[] = [];
  let next: number | undefined;
  for (let index = blocks.length - 1; index >= 0; index--) {
    depths[index] = next;
    const { kind, depth } = blocks[index] as ImportedBlock;
    if (kind === 'heading') next = depth;
  }
  return depths;
}

function write(kind: StatementKind, typed: string, nameFor: (title: string) => string): string {
  const text = withoutReferences(typed);
  switch (kind) {
    case 'domain':
    case 'activity': {
      const title = withoutColon(text);
      return `${kind} ${nameFor(title)}: ${title}`;
    }
    case 'group':
      return `group: ${withoutColon(text)}`;
    case 'prose':
      return `> ${text}`;
    case 'item':
      // A bracket at the start would be parsed as an id.
      return `- ${text.startsWith('[') ? `\\${text}` : text}`;
    default:
      return `${kind}:`;
  }
}

/** A heading ends in a colon only because of what follows it. */
function withoutColon(text: string): string {
  return text.replace(/(?<!\s)\s*:$/, '') || text;
}
