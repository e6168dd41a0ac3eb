import type { SequenceItem } from '../text/sequence.ts';
import type { Span } from '../text/span.ts';

/** The keywords of declarations, in the order of the language reference. */
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

/** Directives, which join files and frameworks or amend a base. */
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

/** The kind of a line. */
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

/** A part of a line with its text. */
export interface Part extends Span {
  readonly text: string;
}

/** `@id` or `@framework/id`; the span includes the `@`. */
export interface Reference extends Part {
  readonly framework: string | undefined;
  readonly id: string;
}

/** Running text with the references in it. */
export interface Text extends Part {
  readonly references: readonly Reference[];
}

/**
 * One parsed line. Statements are immutable, and keep their identity until their line is edited. All offsets are relative
 * to the line, so that moving a line costs nothing.
 */
export interface Statement extends SequenceItem {
  readonly kind: StatementKind;
  /** The line as typed, without its line end. */
  readonly source: string;
  /** The line end as typed; empty on the last line. */
  readonly end: string;
  /** The column at which the statement starts, tabs expanded; see `measureIndentation`. */
  readonly indentation: number;
  /** The offset of the first character after the indentation. */
  readonly start: number;
  /** The keyword or sign of the line; for a property, its name. Undefined for unknown and blank lines. */
  readonly keyword: Part | undefined;
  /** The declared id; for a directive, the id that it refers to. */
  readonly id: Part | undefined;
  /** The destination: after `in` in a declaration, after `to` in a move. */
  readonly into: Part | undefined;
  /** Of a question or a reply, the name of who asks: any text, never an id. */
  readonly name: Part | undefined;
  /** The offset of the colon. */
  readonly colon: number | undefined;
  /** Title, text, value or reason; undefined if there is none. */
  readonly text: Text | undefined;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Whether `text` is a valid id. */
export function isValidId(text: string): boolean {
  return ID.test(text);
}

/** Whether the line is blank or a comment, which nesting ignores. */
export function isTrivia(statement: Statement): boolean {
  return statement.kind === 'blank' || statement.kind === 'comment';
}
