import type { Place } from '../syntax/places.ts';

/** The type of a property's value. */
export type ValueKind =
  | 'text'
  | 'version'
  | 'status'
  | 'language'
  | 'date'
  | 'url'
  | 'doi'
  | 'isbn'
  | 'year'
  | 'framework'
  | 'references'
  | 'sources';

/** A property of the language: where it is allowed, what type its value has, and whether it is repeatable. */
export interface PropertyDefinition {
  readonly name: string;
  readonly value: ValueKind;
  readonly repeatable: boolean;
  /** One line for authors, shown by completion and in the language reference. */
  readonly summary: string;
}

/** The statuses that a framework goes through. */
export const STATUSES = ['draft', 'in-review', 'published', 'retired'] as const;

const FRAMEWORK: readonly PropertyDefinition[] = [
  one('version', 'version', 'The version, such as 1.2.0'),
  one('status', 'status', 'The stage of the framework: draft, in-review, published or retired'),
  one('language', 'language', 'The language of the framework, such as en-GB'),
  many('author', 'text', 'An author; one per line'),
  many('contributor', 'text', 'Another contributor, written as: Name — role'),
  many('reference-group', 'text', 'A member of the expert reference group; one per line'),
  many('commissioned-by', 'text', 'The organisation that commissioned it'),
  one('publisher', 'text', 'The organisation that publishes it'),
  one('licence', 'text', 'The terms of use'),
  one('published', 'date', 'The date of publication, such as 2026-11-21'),
  one('review-by', 'date', 'The date by which it should be reviewed, such as 2026-11-21'),
  one('homepage', 'url', 'The web page of the framework'),
  one('adapts', 'framework', 'The framework that this one adapts'),
  many('uses', 'framework', 'A framework that this one refers to, optionally with a version range'),
  one('overarching', 'text', 'A text that spans the whole map'),
];

const ELEMENT: readonly PropertyDefinition[] = [
  many('see', 'references', 'Related elements'),
  many('requires', 'references', 'What practitioners must master first'),
  many('evidence', 'sources', 'The sources it is based on'),
  one('retired', 'text', 'Why it is no longer in use'),
  one('replaced-by', 'references', 'What replaces it'),
  one('note', 'text', 'A note for readers'),
];

const COURSE: readonly PropertyDefinition[] = [
  one('provider', 'text', 'The organisation that offers it'),
  one('level', 'text', 'The level of training'),
  one('duration', 'text', 'How long it takes'),
  one('audience', 'text', 'Who it is for'),
  many('covers', 'references', 'The activities and competences it teaches'),
  one('leads-to', 'text', 'What it qualifies people for'),
  one('homepage', 'url', 'The web page of the course'),
];

const GUIDE: readonly PropertyDefinition[] = [
  one('audience', 'text', 'Who it is for, such as service users'),
  many('explains', 'references', 'The activities and competences it explains'),
];

const TERM: readonly PropertyDefinition[] = [
  many('also', 'text', 'Another form of the term'),
  many('avoid', 'text', 'A word to avoid for this term'),
];

const SOURCE: readonly PropertyDefinition[] = [
  one('doi', 'doi', 'The DOI, such as 10.1017/S1352465808004141'),
  one('url', 'url', 'Where to read it'),
  one('isbn', 'isbn', 'The ISBN of the book'),
  one('year', 'year', 'The year of publication'),
];

const BY_PLACE: Partial<Record<Place, readonly PropertyDefinition[]>> = {
  framework: FRAMEWORK,
  domain: ELEMENT,
  activity: ELEMENT,
  'activity in an activity': ELEMENT,
  'group of activities': ELEMENT,
  group: ELEMENT,
  'group in a section': ELEMENT,
  'group in an amendment': ELEMENT,
  item: ELEMENT,
  amend: ELEMENT,
  curriculum: COURSE,
  module: COURSE,
  requirement: COURSE,
  guide: GUIDE,
  topic: GUIDE,
  term: TERM,
  source: SOURCE,
};

const NONE: readonly PropertyDefinition[] = [];
const NOWHERE: readonly Place[] = [];

/** For each name of a property, the places where it is allowed. */
const PLACES = new Map<string, Place[]>();
for (const place of Object.keys(BY_PLACE) as Place[]) {
  for (const { name } of BY_PLACE[place] ?? NONE) PLACES.set(name, [...(PLACES.get(name) ?? []), place]);
}

/** The properties that are allowed in `place`, without declared facets. */
export function propertiesOf(place: Place): readonly PropertyDefinition[] {
  return BY_PLACE[place] ?? NONE;
}

/** The property of that name in that place; undefined if there is none. */
export function findProperty(place: Place, name: string): PropertyDefinition | undefined {
  return propertiesOf(place).find((property) => property.name === name);
}

/** Whether declared facets are allowed in `place`. */
export function takesFacets(place: Place): boolean {
  return propertiesOf(place) === ELEMENT;
}

/** Whether a property of an element is repeatable; facets are not. */
export function isRepeatable(name: string): boolean {
  return ELEMENT.some((property) => property.name === name && property.repeatable);
}

/** The places where a property of that name is allowed. */
export function placesOfProperty(name: string): readonly Place[] {
  return PLACES.get(name) ?? NOWHERE;
}

function one(name: string, value: ValueKind, summary: string): PropertyDefinition {
  return { name, value, repeatable: false, summary };
}

function many(name: string, value: ValueKind, summary: string): PropertyDefinition {
  return { name, value, repeatable: true, summary };
}
