import { memoWith } from '../memo.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { type Place, placeOf, wordMeant } from '../syntax/places.ts';
import { SECTIONS, type Statement, type Text } from '../syntax/statement.ts';
import { type Counts, type Element, type ElementKind, isCompetence, type Property } from './element.ts';
import { elementOf } from './kinds.ts';
import { type AskedQuestion, questionOf } from './questions.ts';

/** The kind that is assumed for an unrecognised line with lines below it, so that those keep their place on the map. */
const STAND_IN: Partial<Record<Place, ElementKind>> = {
  domain: 'activity',
  'group of activities': 'activity',
  activity: 'group',
  'activity in an activity': 'group',
  section: 'competence',
  group: 'competence',
  'group in a section': 'competence',
  item: 'competence',
  guide: 'topic',
  curriculum: 'module',
  glossary: 'term',
};

/** The elements that `nodes` declare in `place` of the document at `path`. */
export function buildElements(nodes: readonly SyntaxNode[], place: Place, path: string): Element[] {
  const elements: Element[] = [];
  for (const node of nodes) {
    const element = buildElement(node, place, path);
    if (element) elements.push(element);
  }
  return elements;
}

/** The element that `node` declares; undefined for properties, prose, questions and other lines that declare none. */
export const buildElement = memoWith(makeElement);

/** The same element with other children and updated counts. */
export function withChildren(element: Element, children: readonly Element[]): Element {
  return { ...element, children, counts: countAll(children) };
}

/** Adds up the counts of `elements`, including the elements themselves. */
export function countAll(elements: readonly Element[]): Counts {
  let activities = 0;
  let competences = 0;
  for (const element of elements) {
    const { kind, counts } = element;
    activities += counts.activities + (kind === 'activity' ? 1 : 0);
    competences += counts.competences + (isCompetence(element) ? 1 : 0);
  }
  return { activities, competences };
}

function makeElement(node: SyntaxNode, place: Place, path: string): Element | undefined {
  const { statement } = node;
  if (statement === undefined) return undefined;
  const kind = elementOf(statement.kind) ?? standIn(node, place);
  if (kind === undefined) return undefined;
  const inside =
    placeOf(statement, place) === 'unknown' ? placeOfStandIn(kind, place) : placeOf(statement, place);
  const own = linesUnder(node.children, path);
  const children = buildElements(node.children, inside, path);
  return {
    kind,
    id: statement.id,
    title: elementOf(statement.kind) ? statement.text : standInTitle(statement, kind),
    prose: own.prose,
    properties: own.properties,
    questions: own.questions,
    children,
    counts: countAll(children),
    provenance: 'own',
    base: undefined,
    amendedBy: undefined,
    path,
    node,
    into: statement.into,
  };
}

function standIn(node: SyntaxNode, place: Place): ElementKind | undefined {
  const { statement } = node;
  if (statement === undefined || placeOf(statement, place) !== 'unknown') return undefined;
  const meant = wordMeant(statement, place);
  // A box that is still being typed is empty.
  if (meant === 'activity' || meant === 'domain') return meant;
  if (node.children.length === 0) return undefined;
  if (place === 'top' || place === 'framework' || place === 'part') {
    return node.children.some(({ statement }) => statement?.kind === 'activity') ? 'domain' : 'activity';
  }
  return meant ?? STAND_IN[place];
}

/** `skills:` has no text after its colon, so its keyword is its text. A section is recognised by its kind. */
function standInTitle({ text, keyword }: Statement, kind: ElementKind): Text | undefined {
  if (SECTIONS.some((section) => section === kind)) return keyword ? text : textAfterWord(text);
  return text ?? (keyword && { ...keyword, references: [] });
}

/** `Application - how`: everything that was typed is kept, except the word that names the section. */
function textAfterWord(text: Text | undefined): Text | undefined {
  return text && /\s/.test(text.text) ? text : undefined;
}

function placeOfStandIn(kind: ElementKind, place: Place): Place {
  if (kind === 'competence') return 'item';
  if (kind === 'group') return 'group';
  if (SECTIONS.some((section) => section === kind)) return 'section';
  return kind === 'activity' && place === 'activity' ? 'activity in an activity' : (kind as Place);
}

/** Statements that belong to their parent and are not elements of their own. */
export interface LinesUnder {
  readonly prose: readonly (Text | undefined)[];
  readonly properties: readonly Property[];
  readonly questions: readonly AskedQuestion[];
}

const NO_LINES: LinesUnder = { prose: [], properties: [], questions: [] };

/** The prose, properties and questions among `children` in the document at `path`, in their order. */
export function linesUnder(children: readonly SyntaxNode[], path: string): LinesUnder {
  if (children.length === 0) return NO_LINES;
  const prose: (Text | undefined)[] = [];
  const properties: Property[] = [];
  const questions: AskedQuestion[] = [];
  for (const node of children) {
    const { statement } = node;
    if (statement?.kind === 'prose') prose.push(statement.text);
    else if (statement?.kind === 'question') {
      const question = questionOf(node, path);
      if (question) questions.push(question);
    } else if (statement?.kind === 'property') {
      properties.push({ name: statement.keyword?.text ?? '', value: statement.text, node });
    }
  }
  return { prose, properties, questions };
}
