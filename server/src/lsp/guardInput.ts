import { constants } from 'node:buffer';

/** The maximum length of a message header; editors send about thirty characters. */
const LONGEST_HEADER = 8192;
const END = '\r\n\r\n';

/**
 * Watches the bytes of a stream of messages, and calls `fail` once with the reason as soon as the stream becomes
 * invalid: if a header does not end, or has no length. The beginning of the next message would be unknown, and the
 * reader would buffer everything that follows.
 */
export function guardInput(input: NodeJS.ReadableStream, fail: (reason: string) => void): void {
  let header = '';
  /** The remaining bytes of the current message. */
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
      const length = end < 0 ? 'a message header does not end' : lengthIn(header.slice(0, end));
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
  if (lines.some((line) => !/^[^:\s]+:/.test(line))) return 'the input is not a message header';
  const [, digits] = /^content-length:[ \t]*(\d+)[ \t]*$/im.exec(header) ?? [];
  if (digits === undefined) return 'a message header has no Content-Length';
  const length = Number(digits);
  return length > constants.MAX_STRING_LENGTH ? `a message of ${digits} bytes is too long` : length;
}
