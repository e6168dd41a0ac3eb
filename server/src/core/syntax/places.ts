import { nearest } from '../text/nearest.ts';
import { SECTIONS, type SectionKind, type Statement, type StatementKind } from './statement.ts';

/**
 * The place that a statement makes for those under it. Mostly its kind; a group and an activity make different places
 * in different surroundings, and all sections make the same.
 */
export type Place =
  | Exclude<StatementKind, SectionKind | 'group' | 'activity'>
  | 'top'
  | 'section'
  | 'activity'
  | 'activity in an activity'
  | 'group of activities'
  | 'group'
  | 'group in a section'
  | 'group in an amendment';

const AT_TOP: readonly StatementKind[] = [
  'domain',
  'activity',
  'include',
  'amend',
  'facet',
  'glossary',
  'term',
  'source',
  'guide',
  'curriculum',
  'question',
];
const DESCRIBED: readonly StatementKind[] = ['property', 'prose', 'question'];

/** Which statements may stand in which place: the off-side rule's other half, and what completion offers. */
export const ALLOWED: Readonly<Record<Place, readonly StatementKind[]>> = {
  top: ['framework', 'part', ...AT_TOP],
  framework: [...AT_TOP, 'property', 'prose'],
  part: AT_TOP,
  domain: ['activity', 'group', 'include', ...DESCRIBED],
  'group of activities': ['activity', 'include', ...DESCRIBED],
  activity: [...SECTIONS, 'group', 'item', 'activity', ...DESCRIBED],
  'activity in an activity': [...SECTIONS, 'group', 'item', ...DESCRIBED],
  section: ['item', 'group', 'prose', 'question'],
  group: ['item', 'group', ...SECTIONS, ...DESCRIBED],
  'group in a section': ['item', 'group', ...DESCRIBED],
  'group in an amendment': ['item', 'group', 'activity', ...SECTIONS, ...DESCRIBED],
  item: ['item', ...DESCRIBED],
  facet: ['prose', 'question'],
  glossary: ['term', 'prose', 'question'],
  term: DESCRIBED,
  source: DESCRIBED,
  guide: ['topic', ...DESCRIBED],
  topic: DESCRIBED,
  curriculum: ['module', 'requirement', ...DESCRIBED],
  module: DESCRIBED,
  requirement: DESCRIBED,
  amend: [
    'retitle',
    'omit',
    'reword',
    'move',
    'before',
    'after',
    ...SECTIONS,
    'group',
    'activity',
    'item',
    ...DESCRIBED,
  ],
  before: ['item', 'group', 'activity', 'question'],
  after: ['item', 'group', 'activity', 'question'],
  include: [],
  retitle: [],
  omit: [],
  reword: [],
  move: [],
  property: [],
  prose: [],
  question: [],
  comment: [],
  blank: [],
  unknown: [],
};

/** The place that `statement` makes for the statements under it, standing itself in `parent`. */
export function placeOf(statement: Statement | undefined, parent: Place): Place {
  if (statement === undefined) return 'top';
  const { kind } = statement;
  if (kind === 'knowledge' || kind === 'application' || kind === 'attitudes') return 'section';
  if (kind === 'activity') return parent === 'activity' ? 'activity in an activity' : 'activity';
  if (kind === 'group') return groupIn(parent);
  // `aplication:` and `Domain: Basic` read as properties; what stands under them is no fault of its own.
  if (kind === 'property' && (statement.text === undefined || wordMeant(statement, parent))) return 'unknown';
  return kind;
}

/** The word that a line, standing in `place`, opens with in other letters: `Domain: Basic`, `activty engage: …`. */
export function wordMeant({ kind, keyword, text }: Statement, place: Place): OpeningWord | undefined {
  const typed = kind === 'property' ? keyword?.text : /^[A-Za-z]+/.exec(text?.text.slice(0, 50) ?? '')?.[0];
  if (typed === undefined || (kind !== 'property' && kind !== 'unknown')) return undefined;
  const exact = OPENING_WORDS.find((word) => word === typed.toLowerCase());
  // Without a colon, nothing but the word itself tells a title from a sentence.
  const isTitle = kind === 'property' || text?.text.slice(0, 200).includes(':');
  const word = exact ?? (isTitle ? nearest(typed, OPENING_WORDS) : undefined);
  return word !== undefined && mayStandIn(word, place) ? word : undefined;
}

/** The words that open a list of the map. */
const OPENING_WORDS = ['domain', 'group', 'activity', ...SECTIONS] as const;
export type OpeningWord = (typeof OPENING_WORDS)[number];

/** Whether a statement of `kind` may stand in `place`. What stands under an unknown line is not held against it. */
export function mayStandIn(kind: StatementKind, place: Place): boolean {
  return place === 'unknown' || kind === 'unknown' || ALLOWED[place].includes(kind);
}

function groupIn(parent: Place): Place {
  switch (parent) {
    case 'domain':
    case 'group of activities':
      return 'group of activities';
    case 'section':
    case 'group in a section':
      return 'group in a section';
    case 'amend':
    case 'before':
    case 'after':
    case 'group in an amendment':
      return 'group in an amendment';
    default:
      return 'group';
  }
}

/** The place that the last of `nodes`, each in the one before it, makes for what stands in it. */
export function placeIn(nodes: readonly { readonly statement: Statement | undefined }[]): Place {
  let place: Place = 'top';
  for (const { statement } of nodes) place = placeOf(statement, place);
  return place;
}
