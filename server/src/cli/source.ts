import { isUtf8 } from 'node:buffer';
import { companionAt } from '../host/links.ts';
import { readWorkspaceFile } from '../host/readFile.ts';
import { reasonOf } from '../host/reason.ts';
import type { Complain } from './complaints.ts';
import type { FilePlace } from './files.ts';
import { shownPath } from './paths.ts';

/** The contents of a file. */
export interface Source {
  /** Without the byte order mark. */
  readonly text: string;
  readonly hasMark: boolean;
  /** Whether the bytes are valid UTF-8, so that the text represents all of them. */
  readonly isExact: boolean;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Reads a file; undefined, and reported, if it cannot be read. Bytes that are not UTF-8 become replacement characters,
 * which a rule reports.
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
 * Reads a file that was not named but belongs to others, such as `competence.json`; see `companionAt`. Undefined if
 * there is none, or, with a report, if it cannot be read.
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

/** A text as bytes, with a byte order mark if `hasMark`. */
export function bytesOf(text: string, hasMark: boolean): Buffer {
  return Buffer.from(hasMark ? BYTE_ORDER_MARK + text : text);
}

/** The text of a file; undefined, and reported, if it cannot be read. */
export function readText(file: FilePlace, complain: Complain): string | undefined {
  return readSource(file, complain)?.text;
}
