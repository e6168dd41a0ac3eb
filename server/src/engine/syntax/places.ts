import { nearest } from '../text/nearest.ts';
import { SECTIONS, type SectionKind, type Statement, type StatementKind } from './statement.ts';

/**
 * The place that a statement provides for its children: usually its kind. Groups and activities provide different places
 * depending on where they are, and all sections provide the same.
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

/** The statements that are allowed in each place. Completion offers the same ones. */
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
  question: ['question', 'prose'],
  comment: [],
  blank: [],
  unknown: [],
};

/** The place that `statement`, which is in `parent`, provides for its children. */
export function placeOf(statement: Statement | undefined, parent: Place): Place {
  if (statement === undefined) return 'top';
  const { kind } = statement;
  if (kind === 'knowledge' || kind === 'application' || kind === 'attitudes') return 'section';
  if (kind === 'activity') return parent === 'activity' ? 'activity in an activity' : 'activity';
  if (kind === 'group') return groupIn(parent);
  // `aplication:` and `Domain: Basic` are parsed as properties; their children should not be reported as well.
  if (kind === 'property' && (statement.text === undefined || wordMeant(statement, parent))) return 'unknown';
  return kind;
}

/** The keyword that the author of a line in `place` probably meant: `Domain: Basic`, `activty engage: …`. */
export function wordMeant({ kind, keyword, text }: Statement, place: Place): OpeningWord | undefined {
  const typed = kind === 'property' ? keyword?.text : /^[A-Za-z]+/.exec(text?.text.slice(0, 50) ?? '')?.[0];
  if (typed === undefined || (kind !== 'property' && kind !== 'unknown')) return undefined;
  const exact = OPENING_WORDS.find((word) => word === typed.toLowerCase());
  // Without a colon, only the exact keyword distinguishes a title from a sentence.
  const isTitle = kind === 'property' || text?.text.slice(0, 200).includes(':');
  const word = exact ?? (isTitle ? nearest(typed, OPENING_WORDS) : undefined);
  return word !== undefined && mayStandIn(word, place) ? word : undefined;
}

/** The keywords of statements that contain competences on the map. */
const OPENING_WORDS = ['domain', 'group', 'activity', ...SECTIONS] as const;
export type OpeningWord = (typeof OPENING_WORDS)[number];

/** Whether a statement of `kind` is allowed in `place`. Everything is allowed under an unknown line. */
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

/** The place that the last of `nodes` provides for its children, each node being inside the one before it. */
export function placeIn(nodes: readonly { readonly statement: Statement | undefined }[]): Place {
  let place: Place = 'top';
  for (const { statement } of nodes) place = placeOf(statement, place);
  return place;
}
