/**
 * A result as prepared JSON, in pieces, so that unchanged parts need not be serialised again. A transport that supports
 * it sends the pieces; for any other, `toJSON` returns the value.
 */
export class JsonText {
  readonly pieces: readonly Uint8Array[];

  constructor(pieces: readonly Uint8Array[]) {
    this.pieces = pieces;
  }

  toJSON(): unknown {
    const decoder = new TextDecoder();
    return JSON.parse(this.pieces.map((piece) => decoder.decode(piece, { stream: true })).join(''));
  }
}
