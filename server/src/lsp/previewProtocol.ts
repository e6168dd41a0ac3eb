/**
 * What the preview and the server say to each other, beyond the Language Server Protocol. Plain types, so that the
 * extension and the page share them. No fragment holds a position in a file: a line inserted above changes none of them.
 */

/** Where a fragment stands on the page. */
export type Slot = 'header' | 'map' | 'list';

/**
 * A piece of the page that is replaced as a whole. Its HTML is one element with `data-fragment="<key>"`, escaped and
 * safe; inside, `data-key` names the elements of the framework.
 */
export interface Fragment {
  /** What it shows: stays the same while the author edits. */
  readonly key: string;
  readonly slot: Slot;
  readonly html: string;
}

/** A preview that is open, by a name that the client gives it: two previews may show one framework. */
export interface PreviewName {
  readonly preview: string;
}

/** What a preview is about: the framework of a document, or a framework by its id. Asking again gives it another. */
export interface PreviewTarget extends PreviewName {
  readonly uri?: string;
  readonly framework?: string;
}

/** Header and map of a framework, in order. */
export interface PreviewPage {
  readonly framework: string;
  readonly title: string;
  readonly fragments: readonly Fragment[];
}

/** The list of a domain or an activity, in order. */
export interface PreviewList {
  readonly framework: string;
  /** The domain or activity. */
  readonly key: string;
  /** The element that was asked for, in the list or the list's own. */
  readonly at: string;
  readonly fragments: readonly Fragment[];
}

/** What has changed in a preview that is open. */
export interface PreviewChange extends PreviewName {
  readonly framework: string;
  readonly title: string;
  /** The domain or activity whose list is open; null when none is, or when it is there no more. */
  readonly list: string | null;
  /** The keys of all fragments, in their order on the page. */
  readonly order: readonly string[];
  /** Those whose HTML is another, or new. */
  readonly fragments: readonly Fragment[];
}

/** An element as a preview knows it; the framework is given where it is another than the preview's own. */
export interface PreviewElement extends PreviewName {
  readonly key: string;
  readonly framework?: string;
}

/** The list that a preview wants to be told of; null when it has closed its list. */
export interface PreviewListTarget extends PreviewName {
  readonly key: string | null;
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
  /** PreviewName → null. No more changes are told. */
  close: 'competence/preview/close',
  /** PreviewListTarget → PreviewList | null: of a competence, the list of its activity. Changes of it are told as well. */
  list: 'competence/preview/list',
  /** PreviewElement → PreviewLocation | null: where it is written. */
  locate: 'competence/preview/locate',
  /** PreviewCursor → PreviewSelection | null: what stands there. */
  select: 'competence/preview/select',
  /** Server to client: PreviewChange. */
  changed: 'competence/preview/changed',
} as const;
