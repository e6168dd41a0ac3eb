import type { SyntaxNode } from '../syntax/nest.ts';
import type { Part, SectionKind, Statement, Text } from '../syntax/statement.ts';
import type { AskedQuestion } from './questions.ts';

/** The kinds of element, as `competence outline` names them. */
export type ElementKind =
  | 'framework'
  | 'domain'
  | 'activity'
  | 'group'
  | SectionKind
  | 'competence'
  | 'facet'
  | 'glossary'
  | 'term'
  | 'source'
  | 'guide'
  | 'topic'
  | 'curriculum'
  | 'module'
  | 'requirement'
  /** A line that includes elements of another framework; a resolved framework contains these elements instead. */
  | 'include';

/** Where an element of a resolved framework comes from. */
export type Provenance = 'own' | 'inherited' | 'reworded' | 'added' | 'moved' | 'included';

/** `name: value`, as an author wrote it. */
export interface Property {
  readonly name: string;
  readonly value: Text | undefined;
  readonly node: SyntaxNode;
}

/** A line of a document. */
export interface SourceLine {
  readonly path: string;
  readonly statement: Statement;
}

/** The number of activities and competences in an element, at every depth, without the element itself. */
export interface Counts {
  readonly activities: number;
  readonly competences: number;
}

/** Any part of a framework that an author can point at: a domain, an activity, a section, a competence … */
export interface Element {
  readonly kind: ElementKind;
  readonly id: Part | undefined;
  /** The title of a declaration, or the text of a competence; undefined if it is not written yet. */
  readonly title: Text | undefined;
  /** The lines of prose below it, in order; an empty one separates paragraphs. */
  readonly prose: readonly (Text | undefined)[];
  readonly properties: readonly Property[];
  /** Questions for the group, open and answered; never published. */
  readonly questions: readonly AskedQuestion[];
  readonly children: readonly Element[];
  readonly counts: Counts;
  readonly provenance: Provenance;
  /**
   * In an adaptation, the element of the base that this one was made from; undefined for the framework's own elements.
   */
  readonly base: Element | undefined;
  /** In an adaptation, the line that rewords or moves it. */
  readonly amendedBy: SourceLine | undefined;
  /** The document that declares it. */
  readonly path: string;
  /** The file that declares it. */
  readonly node: SyntaxNode;
  /** The domain after `in` of a top-level activity. */
  readonly into: Part | undefined;
}

/** Whether an element counts as a competence: an empty bullet, which an author is about to write, does not. */
export function isCompetence({ kind, title }: Pick<Element, 'kind' | 'title'>): boolean {
  return kind === 'competence' && title !== undefined;
}

/** The text of an element in one line: its title, or the text of a competence; empty if it has none. */
export function titleOf(element: Element): string {
  return element.title?.text ?? '';
}

/** The value of the element's first property of that name; undefined if there is none. */
export function propertyValue(element: Element, name: string): string | undefined {
  return element.properties.find((property) => property.name === name)?.value?.text;
}

/** The values of all of the element's properties of that name, in their order. */
export function propertyValues(element: Element, name: string): string[] {
  return element.properties
    .filter((property) => property.name === name)
    .flatMap((property) => property.value?.text ?? []);
}
