/**
 * What the preview and the server say to each other, beyond the Language Server Protocol. Plain types, so that the
 * extension and the page share them. No fragment holds a position in a file: a line inserted above changes none of them.
 */

/** Where fragments stand on the page: an address begins with one of these. */
export type Slot = 'header' | 'map' | 'documents' | 'list';

/**
 * A piece of the page that is changed by itself: one element, escaped and safe. A fragment with children holds nothing
 * but them, an element each, in their order. Inside, `data-key` names the elements of the framework.
 */
export interface Fragment {
  /** Its name among its siblings: stays the same while the author edits. */
  readonly name: string;
  /** The whole element; of a fragment with children, its start tag. */
  readonly html: string;
  readonly children?: readonly Fragment[];
}

/** The slot, then the names of fragments from there inwards. */
export type Address = readonly [Slot, ...string[]];

/** A fragment has another element, or with children another start tag. */
export interface Rewriting {
  readonly at: Address;
  readonly html: string;
}

/** Some of the fragments in a slot or in a fragment have come, gone or changed places. */
export interface Splice {
  readonly at: Address;
  /** How many children stand before, base 0. */
  readonly from: number;
  /** How many are taken out there. */
  readonly removed: number;
  /** What stands there instead: fragments that are new, and names of some that have been taken out. */
  readonly children: readonly (Fragment | string)[];
}

/** A preview that is open, by a name that the client gives it: two previews may show one framework. */
export interface PreviewName {
  readonly preview: string;
}

/** What a preview is about: the framework of a document, or a framework by its id. Asking again gives it another. */
export interface PreviewTarget extends PreviewName {
  /** Whether the client says when it shows a change: then it is told of no other until it does. */
  readonly tellsShown?: boolean;
  readonly uri?: string;
  readonly framework?: string;
  /** What the reader has chosen to see, from the start. */
  readonly view?: PreviewView;
}

/** What a reader has chosen to see of a framework, and how; see `View` of the engine. */
export interface PreviewView {
  /** Words that are all to stand in what is found. */
  readonly search?: string;
  /** The values to be shown, by facet; an empty value stands for what says nothing of the facet. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** The key of what the framework is held against: one of `PreviewChoices.coverage`. */
  readonly coverage?: string;
  /** The facet in whose order the activities are arranged; by domain without it. */
  readonly arrangement?: string;
  /** Whom documents are to be for; those for all readers are shown as well. */
  readonly audience?: string;
  /** Whether competences without an id are marked; without it, where the framework is to have them all. */
  readonly ids?: boolean;
  /** In a comparison, whether what has not changed is left out, or no change is marked; without it, all is shown. */
  readonly changes?: 'only' | 'hidden';
}

/** What a reader wants to see from now on. */
export interface PreviewViewTarget extends PreviewName {
  readonly view: PreviewView;
}

/** What a reader can choose of a framework. */
export interface PreviewChoices {
  readonly facets: readonly { readonly id: string; readonly values: readonly string[] }[];
  /** What the framework can be held against: courses, guides, and what stands in them. */
  readonly coverage: readonly PreviewSubject[];
  /** Whom documents are for, in the author's words. */
  readonly audiences: readonly string[];
}

/** A course or a guide; all of them taken together have no title. */
export interface PreviewSubject {
  readonly key: string;
  readonly kind: 'curriculum' | 'guide';
  readonly title: string;
  readonly parts: readonly { readonly key: string; readonly title: string }[];
}

/** What has been chosen comes to. */
export interface PreviewViewed {
  /** What was chosen, as the server has read it. */
  readonly view: PreviewView;
  /** What can be chosen. */
  readonly choices: PreviewChoices;
  /** How many elements the search finds, and the keys of the first of them, in their order. */
  readonly found: number;
  readonly hits: readonly string[];
  readonly activities: PreviewCount;
  readonly competences: PreviewCount;
  /** What the framework is compared with, as long as it is. */
  readonly compared?: PreviewCompared;
}

/** What a comparison comes to in a framework. */
export interface PreviewCompared {
  /** The name of the other version. */
  readonly name: string;
  /** How many changes there are of each significance, those of other frameworks that show in this one among them. */
  readonly breaking: number;
  readonly substantive: number;
  readonly editorial: number;
  /** The keys of what changed and of what is gone, the first thousand of them, in reading order; none while changes are hidden. */
  readonly keys: readonly string[];
}

/** How many there are, how many are shown, and how many of them are covered as a whole. */
export interface PreviewCount {
  readonly total: number;
  readonly shown: number;
  readonly reached: number;
}

/** Header and map of a framework. */
export interface PreviewPage {
  readonly framework: string;
  readonly title: string;
  readonly header: readonly Fragment[];
  readonly map: readonly Fragment[];
  readonly documents: readonly Fragment[];
  readonly viewed: PreviewViewed;
}

/** The list of a domain or an activity, or a document. */
export interface PreviewList {
  readonly framework: string;
  /** The domain or activity. */
  readonly key: string;
  /** The element that was asked for, in the list or the list's own. */
  readonly at: string;
  readonly fragments: readonly Fragment[];
}

/** What has changed in a preview that is open since the page, the list or the change before. */
export interface PreviewChange extends PreviewName {
  /** Another one each time: by it a client says that it shows the change. */
  readonly version: number;
  readonly framework: string;
  readonly title: string;
  /**
   * The domain or activity whose list is open; null when none is, or when it is there no more. When it comes back, all
   * of its list comes again.
   */
  readonly list: string | null;
  /** What has been chosen comes to, where that is something else than before. */
  readonly viewed?: PreviewViewed;
  /** To be made one after the other: each address is that of the fragment as the edits before have left it. */
  readonly edits: readonly (Rewriting | Splice)[];
}

/** The change that a preview shows by now. */
export interface PreviewShown extends PreviewName {
  readonly version: number;
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

/** What is to be written as a file. */
export interface PreviewExportTarget {
  readonly framework: string;
  /** The name of a format, such as `pdf`. */
  readonly format: string;
  /** The key of the domain, activity or document that is wanted; without it, the framework is. */
  readonly list?: string;
  /** What the reader has chosen: what it leaves out is not in the file, which says so. Without it, all is. */
  readonly view?: PreviewView;
}

/** What was written. */
export interface PreviewExport {
  /** The bytes of the file, in base64. */
  readonly content: string;
  /** What the author should be told, each a sentence; mostly nothing. */
  readonly notices: readonly string[];
}

/** The methods, client to server unless it says otherwise. */
export const PREVIEW = {
  /** PreviewTarget → PreviewPage | null. From then on the server tells of changes. */
  open: 'competence/preview/open',
  /** PreviewName → null. No more changes are told. */
  close: 'competence/preview/close',
  /** PreviewShown, a notification: what has changed meanwhile may be told. */
  shown: 'competence/preview/shown',
  /** PreviewViewTarget, a notification: the reader has chosen something else, and the next change shows it. */
  view: 'competence/preview/view',
  /** PreviewListTarget → PreviewList | null: of a competence, the list of its activity. Changes of it are told as well. */
  list: 'competence/preview/list',
  /** PreviewElement → PreviewLocation | null: where it is written. */
  locate: 'competence/preview/locate',
  /** PreviewExportTarget → PreviewExport | null: a framework or a part of it as a file. */
  export: 'competence/preview/export',
  /** PreviewCursor → PreviewSelection | null: what stands there. */
  select: 'competence/preview/select',
  /** Server to client: PreviewChange. */
  changed: 'competence/preview/changed',
} as const;
