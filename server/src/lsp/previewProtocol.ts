import type { PageChange, PreviewView } from '../ide/preview/page.ts';

/**
 * What the preview and the server say to each other, beyond the Language Server Protocol. Plain types, so that the
 * extension and the page share them.
 */

export type {
  Fragment,
  PreviewChoices,
  PreviewCompared,
  PreviewCount,
  PreviewList,
  PreviewPage,
  PreviewSubject,
  PreviewView,
  PreviewViewed,
  Slot,
  SlotChange,
} from '../ide/preview/page.ts';

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

/** What a reader wants to see from now on. */
export interface PreviewViewTarget extends PreviewName {
  readonly view: PreviewView;
}

/** What has changed in a preview that is open since the page, the list or the change before. */
export interface PreviewChange extends PreviewName, PageChange {
  /** Another one each time: by it a client says that it shows the change. */
  readonly version: number;
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
