import type { Placed } from '../text/sequence.ts';
import type { Span } from '../text/span.ts';

/** The words that declare something, in the order of the language reference. */
export const DECLARATIONS = [
  'framework',
  'domain',
  'group',
  'activity',
  'facet',
  'glossary',
  'term',
  'source',
  'guide',
  'topic',
  'curriculum',
  'module',
  'requirement',
] as const;

/** The sections of an activity. */
export const SECTIONS = ['knowledge', 'application', 'attitudes'] as const;

/** What joins files and frameworks, and what an adaptation says. */
export const DIRECTIVES = [
  'part',
  'include',
  'amend',
  'retitle',
  'omit',
  'reword',
  'move',
  'before',
  'after',
] as const;

export type DeclarationKind = (typeof DECLARATIONS)[number];
export type SectionKind = (typeof SECTIONS)[number];
export type DirectiveKind = (typeof DIRECTIVES)[number];

/** What a line is. */
export type StatementKind =
  | DeclarationKind
  | SectionKind
  | DirectiveKind
  | 'item'
  | 'property'
  | 'prose'
  | 'question'
  | 'comment'
  | 'blank'
  | 'unknown';

/** A part of a line: what it says, and where in the line. */
export interface Part extends Span {
  readonly text: string;
}

/** `@id` or `@framework/id`; the span takes in the `@`. */
export interface Reference extends Part {
  readonly framework: string | undefined;
  readonly id: string;
}

/** Running text with the references in it. */
export interface Text extends Part {
  readonly references: readonly Reference[];
}

/**
 * One line, parsed. Statements are never changed and keep their identity while their line is not touched; all
 * offsets are relative to the line, so that a line moves at no cost.
 */
export interface Statement extends Placed {
  readonly kind: StatementKind;
  /** The line as typed, without its end. */
  readonly source: string;
  /** The line end as typed; empty on the last line. */
  readonly end: string;
  /** The column at which the statement starts, tabs expanded; see `measureIndentation`. */
  readonly indentation: number;
  /** The offset of the first character after the indentation. */
  readonly start: number;
  /** The word or sign that says what the line is; of a property, its name. None on unknown and blank lines. */
  readonly keyword: Part | undefined;
  /** The id declared, or of a directive the id that it is about. */
  readonly id: Part | undefined;
  /** Where it belongs: after `in` in a declaration, after `to` in a move. */
  readonly into: Part | undefined;
  /** The offset of the colon. */
  readonly colon: number | undefined;
  /** Title, text, value or reason; undefined when there is none. */
  readonly text: Text | undefined;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Whether `text` can be an id. */
export function isValidId(text: string): boolean {
  return ID.test(text);
}

/** Whether the line says nothing by itself: blank lines and comments, which no nesting heeds. */
export function isTrivia(statement: Statement): boolean {
  return statement.kind === 'blank' || statement.kind === 'comment';
}
