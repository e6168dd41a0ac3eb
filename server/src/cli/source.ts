import { isUtf8 } from 'node:buffer';
import { companionAt } from '../files/links.ts';
import { readWorkspaceFile } from '../files/readFile.ts';
import { reasonOf } from '../files/reason.ts';
import type { Complain } from './complaints.ts';
import type { FilePlace } from './files.ts';
import { shownPath } from './paths.ts';

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
export function readSource({ path, location }: FilePlace, complain: Complain): Source | undefined {
  try {
    return sourceOf(readWorkspaceFile(location));
  } catch (error) {
    complain(path, reasonOf(error));
    return undefined;
  }
}

/**
 * Reads a file that nobody named, such as `competence.json`: see `companionAt`. Undefined when there is none, and, with a
 * complaint, when it cannot be read.
 */
export function readCompanion(location: string, complain: Complain): Source | undefined {
  const path = shownPath(location);
  try {
    const real = companionAt(location);
    return real === undefined ? undefined : readSource({ path, location: real }, complain);
  } catch (error) {
    complain(path, reasonOf(error));
    return undefined;
  }
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
export function readText(file: FilePlace, complain: Complain): string | undefined {
  return readSource(file, complain)?.text;
}
