import { constants } from 'node:buffer';

/** The most characters that the header of a message may have; editors send about thirty. */
const LONGEST_HEADER = 8192;
const END = '\r\n\r\n';

/**
 * Watches the bytes of a stream of messages, and calls `fail` once with the reason as soon as the stream becomes
 * invalid: if a header does not end, or has no length. The beginning of the next message would be unknown, and the
 * reader would buffer everything that follows.
 */
export function guardInput(input: NodeJS.ReadableStream, fail: (reason: string) => void): void {
  let header = '';
  /** Bytes of the message that are still to come. */
  let body = 0;
  const guard = (chunk: Buffer): void => {
    for (let at = 0; at < chunk.length; ) {
      if (body > 0) {
        const step = Math.min(body, chunk.length - at);
        body -= step;
        at += step;
        continue;
      }
      const known = header.length;
      header += chunk.toString('latin1', at, at + LONGEST_HEADER - known);
      const end = header.indexOf(END);
      if (end < 0 && header.length < LONGEST_HEADER) return;
      const length = end < 0 ? 'the header of a message does not end' : lengthIn(header.slice(0, end));
      if (typeof length === 'string') {
        input.off('data', guard);
        fail(
          `${length}. An editor starts 'competence lsp' and sends it messages of the Language Server Protocol.`,
        );
        return;
      }
      at += end + END.length - known;
      body = length;
      header = '';
    }
  };
  input.on('data', guard);
}

/** The length after a header; if it is invalid, the reason in words. */
function lengthIn(header: string): number | string {
  const lines = header.split('\r\n');
  if (lines.some((line) => !/^[^:\s]+:/.test(line))) return 'what was sent is not the header of a message';
  const [, digits] = /^content-length:[ \t]*(\d+)[ \t]*$/im.exec(header) ?? [];
  if (digits === undefined) return 'the header of a message lacks its Content-Length';
  const length = Number(digits);
  return length > constants.MAX_STRING_LENGTH
    ? `a message of ${digits} bytes is too long to be read`
    : length;
}
