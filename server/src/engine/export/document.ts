import type { ElementKind } from '../model/element.ts';
import type { MapPicture } from './picture.ts';

/**
 * A document as plain data, from which every format is written. Its text is plain text without markup, and contains
 * only characters that XML allows; others that an author typed became U+FFFD.
 */
export interface ExportDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  /** The title of the framework that this is a part of; undefined for the framework itself. */
  readonly partOf: string | undefined;
  /** BCP 47, such as en-GB; undefined if the framework has no valid language. */
  readonly language: string | undefined;
  readonly version: string | undefined;
  /** In words, such as `Draft` or `In review`. */
  readonly status: string | undefined;
  /** A sentence that must be above everything else: that this is a draft, or no longer in use. */
  readonly notice: string | undefined;
  /** Sentences about the reader's selection and the marked changes; undefined for the whole framework as it is. */
  readonly extent: string | undefined;
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  /** The day of publication as an ISO date, such as 2026-11-21. */
  readonly published: string | undefined;
  readonly licence: string | undefined;
  /** The hue of the domain that this belongs to, as on the map; 0 if there is none. */
  readonly hue: number;
  /**
   * The map of a framework, without its title and facts. Addresses are anchors of this document. Undefined for a part,
   * and if there is nothing on the map.
   */
  readonly map: MapPicture | undefined;
  /** The content of the document, below its title. */
  readonly blocks: readonly Block[];
}

/** What a document contains. */
export type DocumentKind =
  | 'framework'
  | 'domain'
  | 'group'
  | 'activity'
  | 'guide'
  | 'curriculum'
  | 'glossary'
  | 'sources'
  /** Open questions, for authors. */
  | 'questions';

export type Block = Heading | Paragraph | List | Definitions | Table | Quote;

/** A heading. Level 1 is the title of the document, so these start at level 2. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 2 | 3 | 4 | 5 | 6;
  readonly text: Runs;
  /** The target of links to it: the id, or its key if it has none; the same as on all pages of the framework. */
  readonly anchor: string | undefined;
  /** The id, to be shown in small print; undefined if there is none. */
  readonly id: string | undefined;
  /** A word or two about it, such as `retired` or `added`. */
  readonly marks: readonly string[];
  /** The element under the heading; undefined for parts of the document that are not elements of the framework. */
  readonly kind: ElementKind | undefined;
  /** The hue of a domain, as on the map; 0 for everything else. */
  readonly hue: number;
}

/** A paragraph: running text, a note, a notice, or lines of code with their breaks. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly role: 'text' | 'note' | 'notice' | 'code';
  readonly text: Runs;
}

/** A list. The competences of a framework have anchors; lists in prose have none. */
export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** The number of the first item of an ordered list. */
  readonly start: number;
  readonly items: readonly ListItem[];
}

/** An item with the notes, properties and further lists below it. It contains no headings. */
export interface ListItem {
  readonly anchor: string | undefined;
  readonly id: string | undefined;
  readonly text: Runs;
  readonly marks: readonly string[];
  readonly blocks: readonly Block[];
}

/** Terms with their definitions. */
export interface Definitions {
  readonly type: 'definitions';
  readonly entries: readonly Definition[];
}

export interface Definition {
  readonly term: string;
  /** Each is a separate value; they may be joined in one line. */
  readonly values: readonly Runs[];
}

/** A table with one row of headings; all rows are of the same length. */
export interface Table {
  readonly type: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly Runs[])[];
  /** The columns, from 0, that contain numbers. */
  readonly numeric: readonly number[];
}

/** Blocks that are quoted: the overarching statement of the map, and quotations in prose. */
export interface Quote {
  readonly type: 'quote';
  readonly blocks: readonly Block[];
}

/** Text in one style with one link. A line feed in it is a line break. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  /** Only in a document with marked changes: whether it is new, or is in the earlier version only. */
  readonly change?: 'added' | 'removed';
  /** An anchor in this document. */
  readonly anchor?: string;
  /** A web or mail address, never of another kind; for places outside the document, the address from the caller. */
  readonly url?: string;
}

export type Runs = readonly Run[];

/** The text of runs as it is now, without style. */
export function textOf(runs: Runs): string {
  return runs.map(({ text, change }) => (change === 'removed' ? '' : text)).join('');
}

/** The change of runs that were all added, or all removed; undefined for any others. */
export function changeOfRuns(runs: Runs): Run['change'] {
  const change = runs[0]?.change;
  return runs.every((run) => run.change === change) ? change : undefined;
}

/** Merges neighbouring runs with the same style and link. */
export function joinRuns(runs: Runs): Runs {
  const joined: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined.at(-1);
    if (last && isAlike(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function isAlike(left: Run, right: Run): boolean {
  return (
    left.strong === right.strong &&
    left.emphasis === right.emphasis &&
    left.code === right.code &&
    left.change === right.change &&
    left.anchor === right.anchor &&
    left.url === right.url
  );
}
