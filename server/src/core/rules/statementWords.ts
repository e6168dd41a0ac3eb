import { ALLOWED, type Place } from '../syntax/places.ts';
import type { StatementKind } from '../syntax/statement.ts';

/** What authors call a statement. */
const KIND_WORDS: Readonly<Record<StatementKind, string>> = {
  framework: 'a framework header',
  domain: 'a domain',
  group: 'a group',
  activity: 'an activity',
  facet: 'a facet',
  glossary: 'a glossary',
  term: 'a term',
  source: 'a source',
  guide: 'a guide',
  topic: 'a topic',
  curriculum: 'a curriculum',
  module: 'a module',
  requirement: 'a requirement',
  knowledge: 'a section',
  application: 'a section',
  attitudes: 'a section',
  part: "a 'part of' line",
  include: "an 'include' line",
  amend: 'an amendment',
  retitle: "a 'retitle' line",
  omit: "an 'omit' line",
  reword: "a 'reword' line",
  move: "a 'move' line",
  before: "a 'before' line",
  after: "an 'after' line",
  item: 'a competence',
  property: 'a property',
  prose: 'a description',
  question: 'a question',
  comment: 'a comment',
  blank: 'an empty line',
  unknown: 'this line',
};

/** Places whose name is not that of a statement. */
const PLACE_WORDS: Partial<Record<Place, string>> = {
  top: 'at the top of a file',
  section: 'in a section',
  'activity in an activity': 'in an activity that stands in an activity itself',
  'group of activities': 'in a group of activities',
  'group in a section': 'in a group',
  'group in an amendment': 'in a group',
};

/** Places that authors would not tell apart when they are told where something may stand. */
const SAME_PLACE: Partial<Record<Place, Place>> = {
  'activity in an activity': 'activity',
  'group in a section': 'group',
  'group in an amendment': 'group',
  before: 'amend',
  after: 'amend',
};

/** Places that hold a list, or what else is written under them: one stands `in` them, and `under` all others. */
const HOLDING: ReadonlySet<Place> = new Set<Place>([
  'framework',
  'domain',
  'activity',
  'group',
  'glossary',
  'guide',
  'curriculum',
  'amend',
]);

/** `an activity`, `a section`: what authors call a statement of that kind. */
export function kindWords(kind: StatementKind): string {
  return KIND_WORDS[kind];
}

/** `in a domain`, `at the top of a file`: where a statement stands. */
export function placeWords(place: Place): string {
  const words = PLACE_WORDS[place];
  if (words !== undefined) return words;
  return `${HOLDING.has(place) ? 'in' : 'under'} ${KIND_WORDS[place as StatementKind]}`;
}

/** The places in which a statement of `kind` may stand, in words, each once. */
export function placesFor(kind: StatementKind): string[] {
  const places = (Object.keys(ALLOWED) as Place[]).filter((place) => ALLOWED[place].includes(kind));
  return listPlaces(places);
}

/** `places` in words, each once. Amendments are named where there is nothing else: few authors write them. */
export function listPlaces(places: readonly Place[]): string[] {
  const distinct = new Set(places.map((place) => SAME_PLACE[place] ?? place));
  if (distinct.size > 1) distinct.delete('amend');
  return [...distinct].map(placeWords);
}

/** `in a domain, a group or under a competence` */
export function eitherOf(words: readonly string[]): string {
  const said = words.map((word, index) =>
    word.startsWith('in ') && words[index - 1]?.startsWith('in ') ? word.slice(3) : word,
  );
  if (said.length < 2) return said.join('');
  return `${said.slice(0, -1).join(', ')} or ${said.at(-1)}`;
}

/** With a capital letter at its start. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
