import type { ElementKind } from '../model/element.ts';

/**
 * A document as plain data: what every format of a document is written from. All text in it is text, never markup, and
 * holds nothing that XML could not: what an author typed beyond that stands as U+FFFD.
 */
export interface ExportDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  /** The title of the framework that this is a part of; undefined for the framework itself. */
  readonly partOf: string | undefined;
  /** BCP 47, such as en-GB; undefined when the framework does not say, or what it says is none. */
  readonly language: string | undefined;
  readonly version: string | undefined;
  /** In words, such as `Draft` or `In review`. */
  readonly status: string | undefined;
  /** A sentence that must stand over everything: that this is a draft, or is no longer in use. */
  readonly notice: string | undefined;
  /** A sentence or two that say what of the whole is in it, where a reader has chosen; undefined for all of it. */
  readonly extent: string | undefined;
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  /** The day of publication as an ISO date, such as 2026-11-21. */
  readonly published: string | undefined;
  readonly licence: string | undefined;
  /** The hue of the domain that this is a part of, as on the map; 0 where there is none. */
  readonly hue: number;
  /** What the document says, below its title. */
  readonly blocks: readonly Block[];
}

/** What a document is about. */
export type DocumentKind =
  | 'framework'
  | 'domain'
  | 'group'
  | 'activity'
  | 'guide'
  | 'curriculum'
  | 'glossary'
  | 'sources';

export type Block = Heading | Paragraph | List | Definitions | Table | Quote;

/** A heading; the document's title is of level 1, and none of these. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 2 | 3 | 4 | 5 | 6;
  readonly text: Runs;
  /** By what links lead here: the id, or the place of what has none; the same as on every page of the framework. */
  readonly anchor: string | undefined;
  /** The id, to be shown quietly; undefined where there is none. */
  readonly id: string | undefined;
  /** What is to be known about it in a word or two, such as `retired` or `added`. */
  readonly marks: readonly string[];
  /** What the heading stands over; undefined for a part of the document that is no element of the framework. */
  readonly kind: ElementKind | undefined;
  /** The hue of a domain, as on the map; 0 for all else. */
  readonly hue: number;
}

/** A paragraph: running text, a note beside it, what must be seen first, or lines of code with their breaks. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly role: 'text' | 'note' | 'notice' | 'code';
  readonly text: Runs;
}

/** A list. The competences of a framework have anchors; the lists in its prose have none. */
export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** The number of the first item of an ordered list. */
  readonly start: number;
  readonly items: readonly ListItem[];
}

/** An item, and what stands under it: notes, properties, further lists; no headings. */
export interface ListItem {
  readonly anchor: string | undefined;
  readonly id: string | undefined;
  readonly text: Runs;
  readonly marks: readonly string[];
  readonly blocks: readonly Block[];
}

/** Terms with what is said of each. */
export interface Definitions {
  readonly type: 'definitions';
  readonly entries: readonly Definition[];
}

export interface Definition {
  readonly term: string;
  /** Each is a value of its own; they may be set one after the other. */
  readonly values: readonly Runs[];
}

/** A table with one row of headings; all rows are of the same length. */
export interface Table {
  readonly type: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly Runs[])[];
  /** The columns, from 0, that hold numbers. */
  readonly numeric: readonly number[];
}

/** Blocks that speak with another voice: the statement that spans the map, quotations in prose. */
export interface Quote {
  readonly type: 'quote';
  readonly blocks: readonly Block[];
}

/** A stretch of text that looks the same and leads to the same place. A line feed in it is a break of the line. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  /** An anchor in this document. */
  readonly anchor?: string;
  /** A web or mail address, never of another kind; or what the maker of the document gave for places outside of it. */
  readonly url?: string;
}

export type Runs = readonly Run[];

/** The text of runs, without what it looks like. */
export function textOf(runs: Runs): string {
  return runs.map(({ text }) => text).join('');
}

/** Runs that look the same and lead to the same place become one. */
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
    left.anchor === right.anchor &&
    left.url === right.url
  );
}
