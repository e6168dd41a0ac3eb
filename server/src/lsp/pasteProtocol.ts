/** What the client asks when something is pasted or dropped, beyond the Language Server Protocol. Plain types. */

/** A place in a document, as the Language Server Protocol counts. */
export interface PasteRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What is on the clipboard, and the selection that it is pasted over. */
export interface PasteParams {
  readonly textDocument: { readonly uri: string };
  readonly range: PasteRange;
  readonly html?: string;
  readonly text?: string;
}

/** What takes the place of a range: the clipboard as lines of the language. */
export interface PasteEdit {
  readonly range: PasteRange;
  readonly newText: string;
  /** Whether it was a list beyond doubt; else plain pasting comes first. */
  readonly isList: boolean;
}

/** Files that are dropped, and where. */
export interface DropParams {
  readonly textDocument: { readonly uri: string };
  readonly position: PasteRange['start'];
  /** The uris of what is dropped. */
  readonly dropped: readonly string[];
}

/** What is written where a file is dropped. */
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
