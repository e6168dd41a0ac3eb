import type {
  PreviewChange,
  PreviewList,
  PreviewPage,
  PreviewSelection,
  PreviewView,
} from '../../server/src/lsp/previewProtocol.ts';

/** What the host of a viewer tells it. The host passes on what the server says, and reads none of it. */
export type HostMessage =
  /** The answer to `ready`, and again whenever the viewer is to show another framework. */
  | { readonly type: 'page'; readonly page: PreviewPage }
  /** The server's `competence/preview/changed`. */
  | { readonly type: 'change'; readonly change: PreviewChange }
  /** The answer to `openList`; null when the element is there no more. */
  | { readonly type: 'list'; readonly list: PreviewList | null }
  /** Where the cursor is; null when it stands in no element. Ignored when it is another framework's. */
  | { readonly type: 'select'; readonly selection: PreviewSelection | null }
  /** Nothing to show yet, or nothing to show at all: a sentence for the reader. What is shown stays. */
  | { readonly type: 'notice'; readonly kind: 'loading' | 'error'; readonly text: string }
  /** What the host can do for the reader beyond showing; a host that says nothing of it can do none of it. */
  | { readonly type: 'hosting'; readonly hosting: Hosting }
  /** Answered with `drawn`: a picture in lines is to be one of pixels. */
  | { readonly type: 'draw'; readonly svg: string }
  /** Answered with `html`: what the extension's API tells to others, tests among them. */
  | { readonly type: 'tellHtml' };

/** What a host can do beyond showing, and what of it is on. */
export interface Hosting {
  /** Whether every move of the cursor is marked; otherwise a click is. */
  readonly follows: boolean;
  /** Whether the reader has chosen so; otherwise a setting has. */
  readonly isChosen: boolean;
  /** Whether the framework stays, whatever the editor shows. */
  readonly isLocked: boolean;
  /** The formats in which what is shown can be exported. */
  readonly exports: readonly { readonly id: string; readonly label: string }[];
}

/** What a viewer tells its host. */
export type ViewerMessage =
  /** The script runs, or cannot follow a change: the host answers with `page` or with `notice`. */
  | { readonly type: 'ready' }
  /** The reader has chosen something else: `competence/preview/view`, answered with a change. */
  | { readonly type: 'view'; readonly view: PreviewView }
  /** The reader wants every move of the cursor marked, or clicks alone. */
  | { readonly type: 'follow'; readonly follows: boolean }
  /** The reader wants to stay with the framework, or to follow the editor. */
  | { readonly type: 'lock'; readonly isLocked: boolean }
  /**
   * The reader wants what is shown in a file: the list that is open, else the framework. Without what is filtered out,
   * unless the reader wants the `whole`.
   */
  | {
      readonly type: 'export';
      readonly format: string;
      readonly list?: string;
      readonly whole?: boolean;
    }
  /** A change is on the screen: `competence/preview/shown`. */
  | { readonly type: 'shown'; readonly version: number }
  /** The reader wants the list of an element: `competence/preview/list`, answered with `list`. */
  | { readonly type: 'openList'; readonly key: string }
  /** The reader has closed the list: `competence/preview/list` with null. */
  | { readonly type: 'closeList' }
  /** The reader wants to see where an element is written; the framework is given where it is another. */
  | { readonly type: 'reveal'; readonly key: string; readonly framework?: string }
  /** The answer to `draw`: the picture as PNG, in base64; undefined where it could not be drawn. */
  | { readonly type: 'drawn'; readonly png?: string }
  /** The answer to `tellHtml`: the outer HTML of the document's body as it stands. */
  | { readonly type: 'html'; readonly html: string };

/** What a viewer asks its host to keep, so that a reload shows what was shown. All of it is optional for a reader. */
export interface ViewerState {
  /** The framework that was shown: what a host restores after a reload of the window. */
  readonly framework?: string;
  /** The domain or activity whose list was open. */
  readonly list?: string;
  /** What the reader has chosen to see. */
  readonly view?: PreviewView;
  /** What the reader has told the host: whether to follow the cursor, and whether to stay with the framework. */
  readonly follows?: boolean;
  readonly isLocked?: boolean;
  /** The scale of map and lists; 1 is as designed. */
  readonly zoom?: number;
  /** How far the page and the list were scrolled, in pixels. */
  readonly scroll?: number;
  readonly listScroll?: number;
}
