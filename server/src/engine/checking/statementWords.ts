import { kindWords } from '../model/kinds.ts';
import { ALLOWED, type Place } from '../syntax/places.ts';
import type { StatementKind } from '../syntax/statement.ts';

/** Places that are not named after a kind of statement. */
const PLACE_WORDS: Partial<Record<Place, string>> = {
  top: 'at the top of a file',
  section: 'in a section',
  'activity in an activity': 'in an activity inside another activity',
  'group of activities': 'in a group of activities',
  'group in a section': 'in a group',
  'group in an amendment': 'in a group',
};

/** Places that messages do not distinguish when they list where something is allowed. */
const SAME_PLACE: Partial<Record<Place, Place>> = {
  'activity in an activity': 'activity',
  'group in a section': 'group',
  'group in an amendment': 'group',
  before: 'amend',
  after: 'amend',
};

/** Places that contain a list. Messages say `in` for these, and `under` for all others. */
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

/** A place with its preposition: `in a domain`, `at the top of a file`. */
export function placeWords(place: Place): string {
  const words = PLACE_WORDS[place];
  if (words !== undefined) return words;
  return `${HOLDING.has(place) ? 'in' : 'under'} ${kindWords(place as StatementKind)}`;
}

/** The places where a statement of `kind` is allowed, in words, without duplicates. */
export function placesFor(kind: StatementKind): string[] {
  const places = (Object.keys(ALLOWED) as Place[]).filter((place) => ALLOWED[place].includes(kind));
  return listPlaces(places);
}

/** `places` in words, without duplicates. Few authors write amendments, so these are only named when they are the only place. */
export function listPlaces(places: readonly Place[]): string[] {
  const distinct = new Set(places.map((place) => SAME_PLACE[place] ?? place));
  if (distinct.size > 1) distinct.delete('amend');
  return [...distinct].map(placeWords);
}

/** Alternatives as one phrase: `in a domain, a group or under a competence`. */
export function eitherOf(words: readonly string[]): string {
  const said = words.map((word, index) =>
    word.startsWith('in ') && words[index - 1]?.startsWith('in ') ? word.slice(3) : word,
  );
  if (said.length < 2) return said.join('');
  return `${said.slice(0, -1).join(', ')} or ${said.at(-1)}`;
}
