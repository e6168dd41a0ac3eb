import type { Place } from '../syntax/places.ts';
import type { StatementKind } from '../syntax/statement.ts';
import { PRACTICE_KINDS } from './kinds.ts';

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

/** A property of the language. */
export interface PropertyDefinition extends PropertyTraits {
  readonly name: string;
  readonly value: ValueKind;
  readonly repeatable: boolean;
  /** Its label for readers. */
  readonly label: string;
  /** One line for authors, shown by completion and in the language reference. */
  readonly summary: string;
}

/** Traits that only some properties have. */
interface PropertyTraits {
  /** The kinds of statement that its references may lead to. */
  readonly refersTo?: readonly StatementKind[];
  /** Whether it names people, organisations or terms of use. Glossary terms in it are not running text. */
  readonly isNaming?: true;
  /** Whether it only tells readers about the framework: a change of it does not change what the framework says. */
  readonly isAdministrative?: true;
  /** Whether a reader's search looks in it. */
  readonly isSearched?: true;
  /** Whether it is only for the group that writes the framework, and is never published. */
  readonly isForGroup?: true;
}

const NAMING: PropertyTraits = { isNaming: true };
const ADMINISTRATIVE: PropertyTraits = { isAdministrative: true };
const CREDIT: PropertyTraits = { ...NAMING, ...ADMINISTRATIVE };
const SEARCHED: PropertyTraits = { isSearched: true };
/** The name of the property with the date on which the group agreed a statement. */
export const AGREED = 'agreed';

/** The agreement of a statement: everything that is said under its own line, but not its children. */
const AGREEMENT = one(
  AGREED,
  'date',
  'Agreed',
  'The date on which the group agreed this wording, such as 2026-11-21',
  { isForGroup: true },
);

/** What can be required, taught, explained and replaced. */
const ELEMENTS: PropertyTraits = { refersTo: PRACTICE_KINDS };
const ANYTHING: PropertyTraits = {
  refersTo: [
    ...PRACTICE_KINDS,
    'framework',
    'term',
    'source',
    'guide',
    'topic',
    'curriculum',
    'module',
    'requirement',
  ],
};

/** The statuses that a framework goes through. */
export const STATUSES = ['draft', 'in-review', 'published', 'retired'] as const;

const FRAMEWORK: readonly PropertyDefinition[] = [
  one('version', 'version', 'Version', 'The version, such as 1.2.0', ADMINISTRATIVE),
  one(
    'status',
    'status',
    'Status',
    'The stage of the framework: draft, in-review, published or retired',
    ADMINISTRATIVE,
  ),
  one('language', 'language', 'Language', 'The language of the framework, such as en-GB', ADMINISTRATIVE),
  many('author', 'text', 'Authors', 'An author; one per line', CREDIT),
  many('contributor', 'text', 'Contributors', 'Another contributor, written as: Name — role', CREDIT),
  many(
    'reference-group',
    'text',
    'Expert reference group',
    'A member of the expert reference group; one per line',
    CREDIT,
  ),
  many('commissioned-by', 'text', 'Commissioned by', 'The organisation that commissioned it', CREDIT),
  one('publisher', 'text', 'Publisher', 'The organisation that publishes it', CREDIT),
  one('licence', 'text', 'Licence', 'The terms of use', NAMING),
  one('published', 'date', 'Published', 'The date of publication, such as 2026-11-21', ADMINISTRATIVE),
  one(
    'review-by',
    'date',
    'Review by',
    'The date by which it should be reviewed, such as 2026-11-21',
    ADMINISTRATIVE,
  ),
  one('homepage', 'url', 'Home page', 'The web page of the framework', ADMINISTRATIVE),
  one('adapts', 'framework', 'Adapts', 'The framework that this one adapts'),
  many('uses', 'framework', 'Uses', 'A framework that this one refers to, optionally with a version range'),
  one('overarching', 'text', 'Overarching', 'A text that spans the whole map'),
];

const ELEMENT: readonly PropertyDefinition[] = [
  many('see', 'references', 'See also', 'Related elements', ANYTHING),
  many('requires', 'references', 'Builds on', 'What practitioners must master first', ELEMENTS),
  many('evidence', 'sources', 'Evidence', 'The sources it is based on', { refersTo: ['source'] }),
  one('retired', 'text', 'Retired', 'Why it is no longer in use'),
  one('replaced-by', 'references', 'Replaced by', 'What replaces it', ELEMENTS),
  one('note', 'text', 'Note', 'A note for readers', SEARCHED),
  AGREEMENT,
];

const COURSE: readonly PropertyDefinition[] = [
  one('provider', 'text', 'Provider', 'The organisation that offers it', NAMING),
  one('level', 'text', 'Level', 'The level of training'),
  one('duration', 'text', 'Duration', 'How long it takes'),
  one('audience', 'text', 'For', 'Who it is for', SEARCHED),
  many('covers', 'references', 'Covers', 'The activities and competences it teaches', ELEMENTS),
  one('leads-to', 'text', 'Leads to', 'What it qualifies people for'),
  one('homepage', 'url', 'Home page', 'The web page of the course'),
  AGREEMENT,
];

const GUIDE: readonly PropertyDefinition[] = [
  one('audience', 'text', 'For', 'Who it is for, such as service users', SEARCHED),
  many('explains', 'references', 'Explains', 'The activities and competences it explains', ELEMENTS),
  AGREEMENT,
];

const TERM: readonly PropertyDefinition[] = [
  many('also', 'text', 'Also', 'Another form of the term', SEARCHED),
  many('avoid', 'text', 'Avoid', 'A word to avoid for this term'),
  AGREEMENT,
];

const SOURCE: readonly PropertyDefinition[] = [
  one('doi', 'doi', 'DOI', 'The DOI, such as 10.1017/S1352465808004141'),
  one('url', 'url', 'Web address', 'Where to read it'),
  one('isbn', 'isbn', 'ISBN', 'The ISBN of the book'),
  one('year', 'year', 'Year', 'The year of publication', SEARCHED),
];

/** The properties of elements by place. Facets are allowed in the same places. */
const BY_ELEMENT: Partial<Record<Place, readonly PropertyDefinition[]>> = {
  domain: ELEMENT,
  activity: ELEMENT,
  'activity in an activity': ELEMENT,
  'group of activities': ELEMENT,
  group: ELEMENT,
  'group in a section': ELEMENT,
  'group in an amendment': ELEMENT,
  item: ELEMENT,
};

/** An adaptation can amend every property of an element. */
const AMENDABLE: readonly PropertyDefinition[] = [...new Set(Object.values(BY_ELEMENT).flat())];

const BY_PLACE: Partial<Record<Place, readonly PropertyDefinition[]>> = {
  framework: FRAMEWORK,
  ...BY_ELEMENT,
  amend: AMENDABLE,
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

/** Properties by name. A name means the same in all places where it is allowed. */
const BY_NAME = new Map(
  Object.values(BY_PLACE).flatMap((list) => list.map((property) => [property.name, property] as const)),
);

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
  return place === 'amend' || BY_ELEMENT[place] !== undefined;
}

/** Whether a property of an element is repeatable; facets are not. */
export function isRepeatable(name: string): boolean {
  return AMENDABLE.some((property) => property.name === name && property.repeatable);
}

/** Whether a property may be given only once in an element; false for facets. */
export function isOnce(name: string): boolean {
  return BY_NAME.get(name)?.repeatable === false;
}

/** The places where a property of that name is allowed. */
export function placesOfProperty(name: string): readonly Place[] {
  return PLACES.get(name) ?? NOWHERE;
}

/** The label of a property for readers; undefined for the name of a facet. */
export function labelOf(name: string): string | undefined {
  return BY_NAME.get(name)?.label;
}

/** The kinds of statement that a property may refer to; undefined for any. */
export function wantedKinds(name: string): readonly StatementKind[] | undefined {
  return BY_NAME.get(name)?.refersTo;
}

/** Whether a property names people, organisations or terms of use. */
export function isNaming(name: string): boolean {
  return BY_NAME.get(name)?.isNaming === true;
}

/** Whether a property of a framework only tells readers about it. */
export function isAdministrative(name: string): boolean {
  return FRAMEWORK.some((property) => property.name === name && property.isAdministrative);
}

/** Whether a reader's search looks in a property. */
export function isSearched(name: string): boolean {
  return BY_NAME.get(name)?.isSearched === true;
}

/** Whether a property is only for the group that writes the framework, and is never published. */
export function isForGroup(name: string): boolean {
  return BY_NAME.get(name)?.isForGroup === true;
}

/** Whether a property may refer to several things on one line: how they are spread over lines is layout. */
export function isReferenceList(name: string): boolean {
  const value = BY_NAME.get(name)?.value;
  return value === 'references' || value === 'sources';
}

/** Whether every letter of a property's value counts, because it identifies something. */
export function isIdentifying(name: string): boolean {
  const value = BY_NAME.get(name)?.value;
  return value !== undefined && IDENTIFYING.has(value);
}

const IDENTIFYING: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'doi',
  'url',
  'isbn',
  'framework',
  'references',
  'sources',
]);

function one(
  name: string,
  value: ValueKind,
  label: string,
  summary: string,
  traits: PropertyTraits = {},
): PropertyDefinition {
  return { name, value, repeatable: false, label, summary, ...traits };
}

function many(...parameters: Parameters<typeof one>): PropertyDefinition {
  return { ...one(...parameters), repeatable: true };
}
