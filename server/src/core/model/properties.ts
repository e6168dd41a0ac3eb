import type { Place } from '../syntax/places.ts';

/** What the value of a property is. */
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

/** A property of the language: where it stands, what it holds, and whether its line may be repeated. */
export interface PropertyDefinition {
  readonly name: string;
  readonly value: ValueKind;
  readonly repeatable: boolean;
  /** One line for the author, shown by completion and in the language reference. */
  readonly summary: string;
}

/** The statuses that a framework goes through. */
export const STATUSES = ['draft', 'in-review', 'published', 'retired'] as const;

const FRAMEWORK: readonly PropertyDefinition[] = [
  one('version', 'version', 'The version, as MAJOR.MINOR.PATCH'),
  one('status', 'status', 'How far the framework has come: draft, in-review, published or retired'),
  one('language', 'language', 'The language it is written in, such as en-GB'),
  many('author', 'text', 'A person who wrote it; one line each'),
  many('contributor', 'text', 'A person who helped, and how: Name — role'),
  many('reference-group', 'text', 'A member of the expert reference group; one line each'),
  many('commissioned-by', 'text', 'The body that asked for it'),
  one('publisher', 'text', 'The body that publishes it'),
  one('licence', 'text', 'The terms under which it may be used'),
  one('published', 'date', 'The day of publication, as 2026-11-21'),
  one('review-by', 'date', 'The day by which it is to be reviewed, as 2026-11-21'),
  one('homepage', 'url', 'The web page of the framework'),
  one('adapts', 'framework', 'The framework that this one changes'),
  many('uses', 'framework', 'A framework that this one refers to, with a version range if wanted'),
  one('overarching', 'text', 'A statement that spans the whole map'),
];

const ELEMENT: readonly PropertyDefinition[] = [
  many('see', 'references', 'What to read as well'),
  many('requires', 'references', 'What must be mastered first'),
  many('evidence', 'sources', 'The sources that it rests on'),
  one('retired', 'text', 'Why it is no longer in use'),
  one('replaced-by', 'references', 'What stands in its place'),
  one('note', 'text', 'A note for readers'),
];

const COURSE: readonly PropertyDefinition[] = [
  one('provider', 'text', 'Who offers it'),
  one('level', 'text', 'The level of training'),
  one('duration', 'text', 'How long it takes'),
  one('audience', 'text', 'Whom it is for'),
  many('covers', 'references', 'The activities and competences that it teaches'),
  one('leads-to', 'text', 'What it qualifies for'),
  one('homepage', 'url', 'The web page of the course'),
];

const GUIDE: readonly PropertyDefinition[] = [
  one('audience', 'text', 'Whom it is for, such as service users'),
  many('explains', 'references', 'The activities and competences that it explains'),
];

const TERM: readonly PropertyDefinition[] = [
  many('also', 'text', 'Another form of the term'),
  many('avoid', 'text', 'A word that should not stand for the term'),
];

const SOURCE: readonly PropertyDefinition[] = [
  one('doi', 'doi', 'The DOI, such as 10.1017/S1352465808004141'),
  one('url', 'url', 'Where it can be read'),
  one('isbn', 'isbn', 'The ISBN of a book'),
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

/** The places by the names of the properties that may stand there. */
const PLACES = new Map<string, Place[]>();
for (const place of Object.keys(BY_PLACE) as Place[]) {
  for (const { name } of BY_PLACE[place] ?? NONE) PLACES.set(name, [...(PLACES.get(name) ?? []), place]);
}

/** The properties that may stand in `place`, declared facets aside. */
export function propertiesOf(place: Place): readonly PropertyDefinition[] {
  return BY_PLACE[place] ?? NONE;
}

/** The property of that name in that place; undefined when there is none. */
export function findProperty(place: Place, name: string): PropertyDefinition | undefined {
  return propertiesOf(place).find((property) => property.name === name);
}

/** Whether declared facets may stand in `place`. */
export function takesFacets(place: Place): boolean {
  return propertiesOf(place) === ELEMENT;
}

/** Whether a property of an element may stand on several lines; facets may not. */
export function isRepeatable(name: string): boolean {
  return ELEMENT.some((property) => property.name === name && property.repeatable);
}

/** The places in which a property of that name may stand. */
export function placesOfProperty(name: string): readonly Place[] {
  return PLACES.get(name) ?? NOWHERE;
}

function one(name: string, value: ValueKind, summary: string): PropertyDefinition {
  return { name, value, repeatable: false, summary };
}

function many(name: string, value: ValueKind, summary: string): PropertyDefinition {
  return { name, value, repeatable: true, summary };
}
