/** A range within one line: half-open offsets in UTF-16 units from the start of the line, base 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A position in a document. Lines and columns count from 0; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A range of a document, half-open. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A change to a document's text: `range` is replaced by `text`. */
export interface TextChange {
  readonly range: Range;
  readonly text: string;
}

/** A change to one of several documents. */
export interface DocumentChange extends TextChange {
  readonly path: string;
}
