import type { StatementKind } from '../syntax/statement.ts';
import type { ElementKind } from './element.ts';

/** The traits of a kind of statement. */
interface KindTraits {
  /** Its name in a message, with an article. */
  readonly phrase: string;
  /** Its name in a sentence about one of them; by default, its keyword. */
  readonly word?: string;
  /** The kind of element that it declares; undefined for lines that belong to another element. */
  readonly element?: ElementKind;
  /** Whether it must have an id. */
  readonly needsId?: true;
  /** Whether its text is running text for readers: not an id, a value or a comment. */
  readonly isRead?: true;
  /** Whether it is part of what practitioners do: what can be required, taught, explained and replaced. */
  readonly isPractice?: true;
  /** Whether it is about one framework only, so that adaptations do not inherit it. */
  readonly staysWithFramework?: true;
}

const NAMED = { needsId: true, isRead: true } as const;
const LEAFLET = { isRead: true, staysWithFramework: true } as const;

/** The kinds of statement, one row each. Where they are allowed is in `syntax/places.ts`. */
const KINDS: Readonly<Record<StatementKind, KindTraits>> = {
  framework: { phrase: 'a framework header', element: 'framework', ...NAMED },
  domain: { phrase: 'a domain', element: 'domain', isPractice: true, ...NAMED },
  group: { phrase: 'a group', element: 'group', isPractice: true, isRead: true },
  activity: { phrase: 'an activity', element: 'activity', isPractice: true, ...NAMED },
  facet: { phrase: 'a facet', element: 'facet', needsId: true },
  glossary: { phrase: 'a glossary', element: 'glossary' },
  term: { phrase: 'a glossary term', element: 'term', ...NAMED },
  source: { phrase: 'a source', element: 'source', needsId: true },
  guide: { phrase: 'a guide', element: 'guide', needsId: true, ...LEAFLET },
  topic: { phrase: 'a topic', element: 'topic', ...LEAFLET },
  curriculum: { phrase: 'a course', word: 'course', element: 'curriculum', needsId: true, ...LEAFLET },
  module: { phrase: 'a module', element: 'module', needsId: true, ...LEAFLET },
  requirement: { phrase: 'a requirement', element: 'requirement', ...LEAFLET },
  knowledge: { phrase: 'a section', element: 'knowledge' },
  application: { phrase: 'a section', element: 'application' },
  attitudes: { phrase: 'a section', element: 'attitudes' },
  part: { phrase: "a 'part of' line" },
  include: { phrase: "an 'include' line", element: 'include' },
  amend: { phrase: 'an amendment' },
  retitle: { phrase: "a 'retitle' line", isRead: true },
  omit: { phrase: "an 'omit' line" },
  reword: { phrase: "a 'reword' line", isRead: true },
  move: { phrase: "a 'move' line" },
  before: { phrase: "a 'before' line" },
  after: { phrase: "an 'after' line" },
  item: { phrase: 'a competence', word: 'competence', element: 'competence', isPractice: true, isRead: true },
  property: { phrase: 'a property' },
  prose: { phrase: 'a description', isRead: true },
  question: { phrase: 'a question', isRead: true },
  comment: { phrase: 'a comment' },
  blank: { phrase: 'an empty line' },
  unknown: { phrase: 'this line' },
};

/** The kind of element that a kind of statement declares; undefined for lines that belong to another element. */
export function elementOf(kind: StatementKind): ElementKind | undefined {
  return KINDS[kind].element;
}

/** The name of a kind of statement with its article: `an activity`, `a section`. */
export function kindWords(kind: StatementKind): string {
  return KINDS[kind].phrase;
}

/**
 * The word for a kind of statement or element in a sentence. For `curriculum` it is course. Other words stay as they
 * are.
 */
export function wordOfKind(kind: string): string {
  return WORDS.get(kind) ?? kind;
}

const WORDS = new Map(Object.entries(KINDS).map(([kind, { word }]) => [kind, word]));

/** The kinds of statement that must have an id. */
export const NAMED_KINDS = kindsWith('needsId');

/** The kinds of statement whose text readers read. */
export const READ_KINDS = kindsWith('isRead');

/** The kinds of statement that can be required, taught, explained and replaced. */
export const PRACTICE_KINDS = kindsWith('isPractice');

/** Whether adaptations inherit statements or elements of a kind. */
export function isInheritable(kind: StatementKind | ElementKind): boolean {
  return kind === 'competence' || !KINDS[kind].staysWithFramework;
}

function kindsWith(trait: 'needsId' | 'isRead' | 'isPractice'): readonly StatementKind[] {
  return (Object.keys(KINDS) as StatementKind[]).filter((kind) => KINDS[kind][trait]);
}
