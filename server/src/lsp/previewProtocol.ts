/**
 * What the preview and the server say to each other, beyond the Language Server Protocol. Plain types, so that the
 * extension and the page share them. No fragment holds a position in a file: a line inserted above changes none of them.
 */

/** Where a fragment stands on the page. */
export type Slot = 'header' | 'map' | 'list';

/** A piece of the page that is replaced as a whole. Its HTML is one element with `data-key="<key>"`, escaped and safe. */
export interface Fragment {
  /** What it shows: stays the same while the author edits. */
  readonly key: string;
  readonly slot: Slot;
  readonly html: string;
}

/** What a preview is about: the framework of a document, or a framework by its id. */
export interface PreviewTarget {
  readonly uri?: string;
  readonly framework?: string;
}

/** Everything that a preview shows, in order. */
export interface PreviewPage {
  readonly framework: string;
  readonly title: string;
  readonly fragments: readonly Fragment[];
}

/** What has changed in a preview that is open: the new order of its fragments, and those whose HTML is another. */
export interface PreviewChange {
  readonly framework: string;
  readonly title: string;
  readonly order: readonly string[];
  readonly fragments: readonly Fragment[];
}

/** An element of a framework as the page knows it. */
export interface PreviewElement {
  readonly framework: string;
  readonly key: string;
}

/** A place in a document, as the Language Server Protocol counts. */
export interface PreviewLocation {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** A cursor in a document. */
export interface PreviewCursor {
  readonly uri: string;
  readonly line: number;
}

/** What a cursor stands in: the keys of its elements, from the domain to the competence. */
export interface PreviewSelection {
  readonly framework: string;
  readonly keys: readonly string[];
}

/** The methods, client to server unless it says otherwise. */
export const PREVIEW = {
  /** PreviewTarget → PreviewPage | null. From then on the server tells of changes. */
  open: 'competence/preview/open',
  /** { framework } → null. No more changes are told. */
  close: 'competence/preview/close',
  /** PreviewElement → Fragment | null: the list of a domain or activity; from then on told of as well. */
  list: 'competence/preview/list',
  /** PreviewElement → PreviewLocation | null: where it is written. */
  locate: 'competence/preview/locate',
  /** PreviewCursor → PreviewSelection | null: what stands there. */
  select: 'competence/preview/select',
  /** Server to client: PreviewChange. */
  changed: 'competence/preview/changed',
} as const;
