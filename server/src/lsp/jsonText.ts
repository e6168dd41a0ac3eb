/**
 * A result that stands as JSON already, in pieces: what did not change since the last answer need not be written anew.
 * A transport that knows of it sends the pieces; for any other, `toJSON` gives the value.
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
