import { constants, isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { reasonOf } from '../files/reason.ts';
import type { Complain } from './complaints.ts';
import type { FoundFile } from './files.ts';

/** A file that was read. */
export interface Source {
  /** Without the mark of the byte order. */
  readonly text: string;
  readonly hasMark: boolean;
  /** Whether the text says all that the bytes say: they are UTF-8. */
  readonly isExact: boolean;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Reads a file; undefined, and complained of, when it cannot be read. Bytes that are no UTF-8 become replacement
 * characters, which a rule reports.
 */
export function readSource({ path, location }: FoundFile, complain: Complain): Source | undefined {
  try {
    const bytes = readFileSync(location);
    if (bytes.length <= constants.MAX_STRING_LENGTH) return sourceOf(bytes);
    complain(path, 'too large to be read');
  } catch (error) {
    complain(path, reasonOf(error));
  }
  return undefined;
}

export function sourceOf(bytes: Buffer): Source {
  const text = bytes.toString('utf8');
  const hasMark = text.startsWith(BYTE_ORDER_MARK);
  return { text: hasMark ? text.slice(1) : text, hasMark, isExact: isUtf8(bytes) };
}

/** A text as bytes, with the mark of the byte order where there was one. */
export function bytesOf(text: string, hasMark: boolean): Buffer {
  return Buffer.from(hasMark ? BYTE_ORDER_MARK + text : text);
}

/** The text of a file; undefined, and complained of, when it cannot be read. */
export function readText(file: FoundFile, complain: Complain): string | undefined {
  return readSource(file, complain)?.text;
}
