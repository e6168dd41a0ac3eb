import type {
  MapEdit,
  PreviewChange,
  PreviewList,
  PreviewPage,
  PreviewSelection,
  PreviewView,
} from '../../server/src/lsp/previewProtocol.ts';

/** Messages from the host to the viewer. The host passes on the server's answers without reading them. */
export type HostMessage =
  /** The answer to `ready`, and sent again when the viewer should show another framework. */
  | { readonly type: 'page'; readonly page: PreviewPage }
  /** The server's `competence/preview/changed`. */
  | { readonly type: 'change'; readonly change: PreviewChange }
  /** The answer to `openList`; null if the element no longer exists. */
  | { readonly type: 'list'; readonly list: PreviewList | null }
  /** The element at the cursor; null if there is none. Ignored if it belongs to another framework. */
  | { readonly type: 'select'; readonly selection: PreviewSelection | null }
  /** Nothing to show yet, or at all: a sentence for the reader. The current content stays. */
  | { readonly type: 'notice'; readonly kind: 'loading' | 'error'; readonly text: string }
  /** The host's functions besides showing. A host that does not send them has none. */
  | { readonly type: 'hosting'; readonly hosting: Hosting }
  /** The answer to `askTitle`: the title as the author wrote it; null if the element no longer exists. */
  | { readonly type: 'title'; readonly key: string; readonly title: string | null }
  /** The answer to `edit`: whether the edit was made, or nothing had to be changed. */
  | { readonly type: 'edited'; readonly number: number; readonly isMade: boolean }
  /** Answered with `drawn`: draw this SVG as pixels. */
  | { readonly type: 'draw'; readonly svg: string }
  /** Let the browser download a file; the content is in base64. */
  | { readonly type: 'download'; readonly name: string; readonly content: string }
  /** Answered with `html`, for the extension's API and for tests. */
  | { readonly type: 'requestHtml' };

/** The functions of a host besides showing, and their state. */
export interface Hosting {
  /** Whether every move of the cursor is highlighted, or only clicks. */
  readonly follows: boolean;
  /** Whether the reader has set this, or the setting decides. */
  readonly isChosen: boolean;
  /** Whether the framework stays when the editor shows another one. */
  readonly isLocked: boolean;
  /** Whether the map can be edited. */
  readonly canEdit: boolean;
  /** The formats for exporting the current content. */
  readonly exports: readonly { readonly id: string; readonly label: string }[];
}

/**
 * What to export: the open list, everything that is not filtered out, the whole framework, or all of it with the changes
 * marked.
 */
export type ExportExtent = 'list' | 'shown' | 'whole' | 'changes';

/** Messages from the viewer to the host. */
export type ViewerMessage =
  /** The script runs, or cannot follow a change: the host answers with `page` or with `notice`. */
  | { readonly type: 'ready' }
  /** The reader's selection changed: `competence/preview/view`, answered with a change. */
  | { readonly type: 'view'; readonly view: PreviewView }
  /** Whether to highlight the element after every move of the cursor, or only after clicks. */
  | { readonly type: 'follow'; readonly follows: boolean }
  /** Whether to stay with the framework, or follow the editor. */
  | { readonly type: 'lock'; readonly isLocked: boolean }
  /** Export a part of the content. */
  | { readonly type: 'export'; readonly format: string; readonly extent: ExportExtent }
  /** A change is on the screen: `competence/preview/shown`. */
  | { readonly type: 'shown'; readonly version: number }
  /** Request the list of an element: `competence/preview/list`, answered with `list`. */
  | { readonly type: 'openList'; readonly key: string }
  /** The reader has closed the list: `competence/preview/list` with null. */
  | { readonly type: 'closeList' }
  /** Show the source of an element; the framework is given if it is another one. */
  | { readonly type: 'reveal'; readonly key: string; readonly framework?: string }
  /** Request the title of an element, to edit it: `competence/preview/title`, answered with `title`. */
  | { readonly type: 'askTitle'; readonly key: string }
  /**
   * Edit the framework: `competence/preview/edit`, answered with `edited` and the same number. The host announces it in
   * the words of `said`.
   */
  | { readonly type: 'edit'; readonly number: number; readonly edit: MapEdit; readonly said: string }
  /** Take the last edit back. */
  | { readonly type: 'undo' }
  /** The answer to `draw`: the picture as PNG, in base64; undefined if it could not be drawn. */
  | { readonly type: 'drawn'; readonly png?: string }
  /** The answer to `requestHtml`: the current outer HTML of the document's body. */
  | { readonly type: 'html'; readonly html: string };

/** The state that a host saves for the viewer, so that a reload shows the same. Every part is optional. */
export interface ViewerState {
  /** The framework that was shown, which a host restores after the window is reloaded. */
  readonly framework?: string;
  /** The domain or activity whose list was open. */
  readonly list?: string;
  /** The reader's selection. */
  readonly view?: PreviewView;
  /** The reader's settings in the host: whether to follow the cursor, and whether to lock the framework. */
  readonly follows?: boolean;
  readonly isLocked?: boolean;
  /** The scale of map and lists; 1 is as designed. */
  readonly zoom?: number;
  /** The scroll positions of the page and the list, in pixels. */
  readonly scroll?: number;
  readonly listScroll?: number;
}
