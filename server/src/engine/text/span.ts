/** A stretch of one line: half-open offsets in UTF-16 units from the start of the line, base 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a document. Lines and columns count from 0; a column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a document, half-open. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A change to a document's text: `range` is replaced by `text`. */
export interface TextChange {
  readonly range: Range;
  readonly text: string;
}

/** A change of one document of several. */
export interface DocumentChange extends TextChange {
  readonly path: string;
}
