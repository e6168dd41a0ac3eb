import { realLocation } from '../files/links.ts';
import { reasonOf } from '../files/reason.ts';
import { replaceFile, type WrittenFile } from '../files/writeFile.ts';
import type { Complaints } from './complaints.ts';
import type { FoundFile } from './files.ts';
import { bytesOf, readSource } from './source.ts';

/**
 * Gives a file another text, whole or not at all; says whether it did, and complains when not. What is not UTF-8, or
 * has another text than `before` by now, is left as it is: something would be lost. Whether the file may be written at
 * all, `mayWrite` says.
 */
export function rewrite(file: FoundFile, before: string, after: string, complaints: Complaints): boolean {
  const { complain } = complaints;
  const source = readSource(file, complain);
  if (source === undefined) return false;
  if (!source.isExact) {
    complain(file.path, NOT_EXACT);
    return false;
  }
  if (source.text !== before || realLocation(file.location) !== file.real) {
    complain(file.path, CHANGED);
    return false;
  }
  return writeOr(file.path, complaints, () => replaceFile(file.real, bytesOf(after, source.hasMark)));
}

/** Writes a file; says whether that could be done, and complains when not. */
export function writeOr(path: string, { complain, mention }: Complaints, write: () => WrittenFile): boolean {
  try {
    if (write().hasOtherNames)
      mention(path, 'this file had another name as well (a hard link), under which the old text stays');
    return true;
  } catch (error) {
    complain(path, reasonOf(error, 'write'));
    return false;
  }
}

export const NOT_EXACT = 'it is not UTF-8, and is left as it is';
export const CHANGED = 'it has changed meanwhile, and is left as it is';
