import { frameworkNamed } from '../model/frameworkNamed.ts';
import { AGREED, findProperty } from '../model/properties.ts';
import { ALLOWED, type Place } from '../syntax/places.ts';
import { DECLARATIONS, type Part, type Statement, type StatementKind } from '../syntax/statement.ts';

/**
 * What one statement says that concerns the rest of the framework: it declares a name, or uses one. Facts are kept by
 * framework and name, so that a rule over a framework runs again only for the names whose facts changed.
 */
export interface Fact {
  readonly role: Role;
  /** The framework that the name belongs to. */
  readonly framework: string;
  /** The id that is declared or used; empty for a placement without `in`. */
  readonly name: string;
  /** The file that contains the fact. */
  readonly path: string;
  readonly statement: Statement;
  /** The id in the line, or the keyword if there is no id. */
  readonly part: Part;
  /** Of a declaration, the declared element; of a use, the statement that uses it. */
  readonly kind: StatementKind;
  /** The place of the statement. */
  readonly place: Place;
  /** The framework that the statement belongs to. */
  readonly from: string;
  /** Of a use in a property's value, the name of the property. */
  readonly property: string | undefined;
  /** Of a property, the id of the statement it belongs to. */
  readonly subject: string | undefined;
}

/**
 * - `declaration`: the id is declared here; `header`: a framework's
 * - `reference`: `@id`, in running text or a property
 * - `placement`: a top-level activity names its domain after `in`, or should (an empty name)
 * - `facet`: a property that the language does not define there; if facets are allowed there, one may define it
 * - `part`: the file is part of the framework of that name
 * - `uses`: the header says that it uses or adapts the framework; `version`: it gives its own version
 * - `target`: an amendment, or a line in one, is about the name
 * - `unnamed`: a declaration without an id, a line that may have been meant as one, or something below such a line
 * - `omission`: the amendment around it omits its target
 * - `unnumbered`: a competence without an id; `agreement`: the day on which a competence was agreed
 * - `question`: a question; `answer`: a text that answers one
 */
export type Role =
  | 'declaration'
  | 'header'
  | 'reference'
  | 'placement'
  | 'facet'
  | 'part'
  | 'uses'
  | 'version'
  | 'target'
  | 'unnamed'
  | 'omission'
  | 'unnumbered'
  | 'agreement'
  | 'question'
  | 'answer';

/** The context of a statement: everything its facts depend on besides its own line. */
export interface StatementContext {
  readonly path: string;
  /** The place of the statement. */
  readonly place: Place;
  /** The statement of its parent. */
  readonly parent: Statement | undefined;
  /** The place that it provides for the lines below it. Without it, a line without a name has no facts. */
  readonly inside?: Place;
}

/** These declarations make up the map, so rules about a framework as a whole read them. */
export const GROUPING: ReadonlySet<StatementKind> = new Set<StatementKind>(['domain', 'group', 'activity']);

const DECLARING: ReadonlySet<StatementKind> = new Set<StatementKind>([...DECLARATIONS, 'item']);
const AMENDING: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'amend',
  'reword',
  'omit',
  'before',
  'after',
  'move',
]);
const AT_TOP: ReadonlySet<Place> = new Set<Place>(['top', 'framework', 'part']);

const NONE: readonly Fact[] = Object.freeze([]);

/** The facts that one statement contributes to a document of `framework`. */
export function factsOf(statement: Statement, context: StatementContext, framework: string): readonly Fact[] {
  const { id, into, text, kind } = statement;
  const isUnnamed = isPartOfUnnamed(statement, context);
  if (!id && !into && !text?.references.length && !isUnnamed && !ALWAYS_STATING.has(kind)) return NONE;
  const facts: Fact[] = [];
  const state = (role: Role, about: string, name: string, part: Part, property?: string): void => {
    const { path, parent, place } = context;
    const subject = property === undefined ? undefined : parent?.id?.text;
    const fact = {
      role,
      framework: about,
      name,
      path,
      statement,
      part,
      kind,
      place,
      from: framework,
      property,
      subject,
    };
    facts.push(fact);
  };
  if (isUnnamed) {
    state('unnamed', framework, '', { text: '', start: statement.start, end: statement.start });
  }
  stateDeclarations(statement, context, framework, state);
  stateReferences(statement, context, framework, state);
  return facts;
}

/** Statements that have facts even without an id and a reference. */
const ALWAYS_STATING: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'item',
  'question',
  'prose',
  'property',
  'activity',
  'omit',
]);

/** Whether the line adds an element to the framework, or turns another line into one, without declaring an id. */
function isPartOfUnnamed({ id, kind }: Statement, { place, inside }: StatementContext): boolean {
  if (inside === undefined) return false;
  return place === 'unknown' || inside === 'unknown' || (!id && GROUPING.has(kind));
}

type State = (role: Role, framework: string, name: string, part: Part, property?: string) => void;

function stateDeclarations(
  { kind, id, into, keyword, text }: Statement,
  { place }: StatementContext,
  framework: string,
  state: State,
): void {
  if (id) stateId(kind, id, framework, state);
  else if (kind === 'item' && keyword && text) state('unnumbered', framework, '', keyword);
  if (kind === 'omit' && !id && keyword) state('omission', framework, '', keyword);
  // What is under a question belongs to it.
  if (kind === 'question' && place !== 'question' && keyword) state('question', framework, '', keyword);
  if (kind === 'prose' && place === 'question' && keyword && text) state('answer', framework, '', keyword);
  if (kind === 'activity' && AT_TOP.has(place)) {
    state('placement', framework, into?.text ?? '', into ?? id ?? (keyword as Part));
  } else if (into) {
    state(kind === 'move' ? 'target' : 'placement', framework, into.text, into);
  }
}

function stateId(kind: StatementKind, id: Part, framework: string, state: State): void {
  if (kind === 'framework') state('header', id.text, '', id);
  else if (kind === 'part') state('part', id.text, '', id);
  else if (AMENDING.has(kind)) state('target', framework, id.text, id);
  else if (DECLARING.has(kind)) state('declaration', framework, id.text, id);
}

function stateReferences(
  { kind, text, keyword }: Statement,
  { place }: StatementContext,
  framework: string,
  state: State,
): void {
  const name = kind === 'property' ? (keyword?.text ?? '') : undefined;
  for (const reference of text?.references ?? []) {
    state('reference', reference.framework ?? framework, reference.id, reference, name);
  }
  if (name === undefined) return;
  const property = findProperty(place, name);
  if (property === undefined) {
    if (ALLOWED[place].length > 0) state('facet', framework, name, keyword as Part, name);
  } else if (property.value === 'framework' && text) {
    const used = frameworkNamed(text);
    state('uses', used.text, '', used, name);
  } else if (name === AGREED && place === 'item' && text) {
    state('agreement', framework, '', text, name);
  } else if (property.value === 'version' && place === 'framework' && text) {
    state('version', framework, '', text, name);
  }
}
