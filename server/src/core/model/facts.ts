import { ALLOWED, type Place } from '../syntax/places.ts';
import { DECLARATIONS, type Part, type Statement, type StatementKind } from '../syntax/statement.ts';
import { findProperty } from './properties.ts';

/**
 * What one statement tells the rest of its framework: it declares a name, or uses one. Facts are kept by framework and
 * name; a rule over a framework is asked again about the names whose facts changed, and about no others.
 */
export interface Fact {
  readonly role: Role;
  /** The framework that the name belongs to. */
  readonly framework: string;
  /** The id declared or used; of a placement without `in`, empty. */
  readonly name: string;
  /** Where the fact stands. */
  readonly path: string;
  readonly statement: Statement;
  /** The id in the line; the keyword where no id is written. */
  readonly part: Part;
  /** Of a declaration, what it declares; of a use, the statement that uses it. */
  readonly kind: StatementKind;
  /** The place that the statement stands in. */
  readonly place: Place;
  /** The framework that the statement belongs to. */
  readonly from: string;
  /** Of a use in a property's value, the name of that property. */
  readonly property: string | undefined;
  /** Of a property, the id of the statement that it says something about. */
  readonly subject: string | undefined;
}

/**
 * - `declaration`: the id is declared here; `header`: a framework's
 * - `reference`: `@id`, in running text or a property
 * - `placement`: an activity at top says `in` the name, or says nothing (an empty name)
 * - `facet`: a property of that name that the language does not know there; where facets may stand, one may explain it
 * - `part`: the file is part of the framework of that name
 * - `uses`: the header says that it uses or adapts the framework
 * - `target`: an amendment, or a line in one, is about the name
 */
export type Role =
  | 'declaration'
  | 'header'
  | 'reference'
  | 'placement'
  | 'facet'
  | 'part'
  | 'uses'
  | 'target';

/** Where a statement stands: what its facts depend on, besides its own line. */
export interface Surroundings {
  readonly path: string;
  /** The framework of the document. */
  readonly framework: string;
  /** The place that the statement stands in. */
  readonly place: Place;
  /** The statement that it stands under. */
  readonly parent: Statement | undefined;
}

const DECLARING: ReadonlySet<StatementKind> = new Set<StatementKind>([...DECLARATIONS, 'item']);
const AT_TOP: ReadonlySet<Place> = new Set<Place>(['top', 'framework', 'part']);

/** The facts that a statement's own line states. */
export function factsOf(statement: Statement, surroundings: Surroundings): Fact[] {
  const facts: Fact[] = [];
  const state = (role: Role, framework: string, name: string, part: Part, property?: string): void => {
    const { path, framework: from, parent, place } = surroundings;
    const subject = property === undefined ? undefined : parent?.id?.text;
    const { kind } = statement;
    facts.push({ role, framework, name, path, statement, part, kind, place, from, property, subject });
  };
  stateDeclarations(statement, surroundings, state);
  stateReferences(statement, surroundings, state);
  return facts;
}

type State = (role: Role, framework: string, name: string, part: Part, property?: string) => void;

function stateDeclarations(statement: Statement, { framework, place }: Surroundings, state: State): void {
  const { kind, id, into, keyword } = statement;
  if (kind === 'framework' && id) state('header', id.text, '', id);
  else if (kind === 'part' && id) state('part', id.text, '', id);
  else if (kind === 'amend' && id) state('target', framework, id.text, id);
  else if ((kind === 'reword' || kind === 'omit' || kind === 'before' || kind === 'after') && id)
    state('target', framework, id.text, id);
  else if (kind === 'move') {
    if (id) state('target', framework, id.text, id);
    if (into) state('target', framework, into.text, into);
  } else if (DECLARING.has(kind) && id && kind !== 'framework') state('declaration', framework, id.text, id);
  if (kind === 'activity' && AT_TOP.has(place)) {
    state('placement', framework, into?.text ?? '', into ?? id ?? (keyword as Part));
  } else if (into && kind !== 'move') {
    state('placement', framework, into.text, into);
  }
}

function stateReferences(statement: Statement, surroundings: Surroundings, state: State): void {
  const { kind, text, keyword } = statement;
  const { framework, place } = surroundings;
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
  }
}

/** The framework that the value of `uses` or `adapts` names: its first word, without the `@`. */
export function frameworkNamed(value: Part): Part {
  const first = value.text.split(/[\s]/, 1)[0] ?? '';
  const skipped = first.startsWith('@') ? 1 : 0;
  const text = first.slice(skipped);
  const start = value.start + skipped;
  return { text, start, end: start + text.length };
}
