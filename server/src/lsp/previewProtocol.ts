import type { MapEdit, MapRefusal } from '../ide/preview/mapEdit.ts';
import type { PageChange, PreviewView } from '../ide/preview/page.ts';

/**
 * The messages between the preview and the server, beyond the Language Server Protocol. Plain types that the extension
 * and the page share.
 */

export type { MapEdit, MapRefusal } from '../ide/preview/mapEdit.ts';
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

/** An open preview, by a name from the client, because two previews may show one framework. */
export interface PreviewName {
  readonly preview: string;
}

/**
 * The target of a preview: the framework of a document, or a framework by its id. A second request replaces the target.
 */
export interface PreviewTarget extends PreviewName {
  /** Whether the client reports when it has shown a change: until then no other is sent. */
  readonly reportsShown?: boolean;
  readonly uri?: string;
  readonly framework?: string;
  /** The initial selection of the reader. */
  readonly view?: PreviewView;
}

/** The new selection of a reader. */
export interface PreviewViewTarget extends PreviewName {
  readonly view: PreviewView;
}

/** The changes in an open preview since the page, the list or the last change was sent. */
export interface PreviewChange extends PreviewName, PageChange {
  /** A different number for each change, by which a client reports that it has shown it. */
  readonly version: number;
}

/** The change that a preview has shown. */
export interface PreviewShown extends PreviewName {
  readonly version: number;
}

/** An element in a preview; the framework is given if it is not the preview's own. */
export interface PreviewElement extends PreviewName {
  readonly key: string;
  readonly framework?: string;
}

/** The list that a preview has open; null if it has closed its list. */
export interface PreviewListTarget extends PreviewName {
  readonly key: string | null;
}

/** An edit on the map of a preview. */
export interface PreviewEditTarget extends PreviewName {
  readonly edit: MapEdit;
}

/**
 * The edit in the form of the protocol (a WorkspaceEdit), or the reason why it is not possible; neither if nothing
 * changes.
 */
export interface PreviewEdit {
  readonly edit?: object;
  readonly refusal?: MapRefusal;
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

/** The keys of the elements at the cursor, from the domain to the competence. */
export interface PreviewSelection {
  readonly framework: string;
  readonly keys: readonly string[];
}

/** The requested export. */
export interface PreviewExportTarget {
  readonly framework: string;
  /** The name of a format, such as `pdf`. */
  readonly format: string;
  /** The key of the exported domain, activity or document; without it, the framework. */
  readonly list?: string;
  /**
   * The reader's selection. The file leaves out what is not selected, and says so. Without it, everything is exported.
   */
  readonly view?: PreviewView;
  /** Whether to mark the changes since the version that the editor compares with; only PDF and Word can. */
  readonly marksChanges?: boolean;
}

/** The exported file. */
export interface PreviewExport {
  /** The bytes of the file, in base64. */
  readonly content: string;
  /** Messages for the author, one sentence each; usually empty. */
  readonly notices: readonly string[];
}

/** The methods, client to server unless stated otherwise. */
export const PREVIEW = {
  /** PreviewTarget → PreviewPage | null. From then on the server sends changes. */
  open: 'competence/preview/open',
  /** PreviewName → null. No more changes are sent. */
  close: 'competence/preview/close',
  /** PreviewShown, a notification: the next changes may be sent. */
  shown: 'competence/preview/shown',
  /** PreviewViewTarget, a notification: the reader's selection changed, and the next change applies it. */
  view: 'competence/preview/view',
  /**
   * PreviewListTarget → PreviewList | null: for a competence, the list of its activity. Its changes are sent as well.
   */
  list: 'competence/preview/list',
  /** PreviewElement → PreviewLocation | null: where it is written. */
  locate: 'competence/preview/locate',
  /** PreviewElement → string | null: the title of an element as the author wrote it. */
  title: 'competence/preview/title',
  /** PreviewEditTarget → PreviewEdit. The client applies the edit. */
  edit: 'competence/preview/edit',
  /** PreviewExportTarget → PreviewExport | null: a framework or a part of it as a file. */
  export: 'competence/preview/export',
  /** PreviewCursor → PreviewSelection | null: the elements at the cursor. */
  select: 'competence/preview/select',
  /** Server to client: PreviewChange. */
  changed: 'competence/preview/changed',
} as const;
