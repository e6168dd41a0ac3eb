/** The client's requests for pasting and dropping, beyond the Language Server Protocol. Plain types. */

/** A place in a document, as the Language Server Protocol counts. */
export interface PasteRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The contents of the clipboard, and the selection that they replace. */
export interface PasteParams {
  readonly textDocument: { readonly uri: string };
  readonly range: PasteRange;
  readonly html?: string;
  readonly text?: string;
}

/** The replacement of a range: the clipboard as lines of the language. */
export interface PasteEdit {
  readonly range: PasteRange;
  readonly newText: string;
  /** Whether it certainly was a list; if not, plain pasting comes first. */
  readonly isList: boolean;
}

/** Dropped files, and the position. */
export interface DropParams {
  readonly textDocument: { readonly uri: string };
  readonly position: PasteRange['start'];
  /** The URIs of the dropped files. */
  readonly dropped: readonly string[];
}

/** The text that is inserted for a dropped file. */
export interface DropEdit {
  readonly newText: string;
  /** Whether `newText` is a snippet, with ids to choose from. */
  readonly isSnippet: boolean;
  /** The framework that it refers to. */
  readonly framework: string;
}

/** The methods, client to server. */
export const PASTE = {
  /** PasteParams → PasteEdit | null. */
  paste: 'competence/paste',
  /** DropParams → DropEdit | null. */
  drop: 'competence/drop',
} as const;
