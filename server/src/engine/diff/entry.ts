import type { Element, ElementKind, SourceLine } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import type { SyntaxDocument } from '../syntax/document.ts';
import type { SyntaxNode } from '../syntax/nest.ts';

/** The values of a name, from all lines with that name, in order. */
export interface NamedValues {
  readonly name: string;
  readonly values: readonly string[];
}

/** The contents of an element as plain data, by which two versions are compared. */
export interface EntryContent {
  readonly kind: ElementKind;
  readonly id: string | undefined;
  /** Its title, or the text of a competence. */
  readonly text: string | undefined;
  /** Its properties by their names; lists that may be written on one line or on several are one list. */
  readonly properties: readonly NamedValues[];
  /** Its prose, one string per line. */
  readonly prose: readonly string[];
  /** Its questions, each with its replies and its answer; see `wordsOfQuestion`. */
  readonly questions: readonly string[];
}

/** An element of a framework in the list of all its elements, parents before their children. */
export interface Entry extends EntryContent {
  /** Its index in the list, base 0; the framework itself is the first. */
  readonly index: number;
  /** The index of its parent; -1 for the framework itself. */
  readonly parent: number;
  readonly children: readonly number[];
  /** Where it is declared; undefined for elements without a line, such as a framework without a header. */
  readonly site: EntrySite | undefined;
}

/** Where an entry is declared. For included and inherited elements, this is in the framework they come from. */
export interface EntrySite {
  readonly path: string;
  readonly node: SyntaxNode;
  /** In an adaptation, the line that rewords or moves it. */
  readonly amendedBy: SourceLine | undefined;
  readonly element: Element;
}

/** A line without an element: a comment, an unrecognised line, an amendment of something that does not exist. */
export interface Remark {
  readonly text: string;
  readonly isComment: boolean;
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** An element that an adaptation omits. */
export interface OmittedEntry {
  readonly kind: ElementKind;
  readonly id: string;
  readonly reason: string;
  /** Where the base declares it. */
  readonly path: string;
  readonly node: SyntaxNode;
  /** The location of the line that omits it. */
  readonly amendedBy: SourceLine;
}

/** One framework with everything it inherits and includes, and with its lines that are not elements. */
export interface Version {
  readonly framework: string;
  readonly entries: readonly Entry[];
  readonly remarks: readonly Remark[];
  readonly omissions: readonly OmittedEntry[];
  /** Its own files. */
  readonly paths: readonly string[];
  /** The lines of these files that have a meaning, as they were typed. */
  readonly lines: readonly string[];
}

/** An element and everything in it, as plain data. */
export interface Tree extends EntryContent {
  readonly children: readonly Tree[];
}

/** Sorts names. */
export function byName(left: NamedValues, right: NamedValues): number {
  return left.name < right.name ? -1 : left.name > right.name ? 1 : 0;
}

/** The content of an entry, without its position. */
export function contentOf({ kind, id, text, properties, prose, questions }: EntryContent): EntryContent {
  return { kind, id, text, properties, prose, questions };
}

/** Returns documents by path, resolved frameworks by id, and the framework of a path, as a workspace does. */
export interface FrameworkSource {
  document(path: string): SyntaxDocument | undefined;
  framework(id: string): Framework | undefined;
  frameworkOf(path: string): string | undefined;
}
