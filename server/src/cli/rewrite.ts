import { realLocation } from '../host/links.ts';
import { reasonOf } from '../host/reason.ts';
import { replaceFile, type WrittenFile } from '../host/writeFile.ts';
import type { Complaints } from './complaints.ts';
import type { FoundFile } from './files.ts';
import { bytesOf, readSource } from './source.ts';

/**
 * Replaces the text of a file, completely or not at all. Returns whether it did; if not, the reason is reported. A file
 * that is not UTF-8, or whose text is no longer `before`, stays unchanged, because something would be lost. `mayWrite`
 * decides whether a file may be changed at all.
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

/** Writes a file. Returns whether that was possible; if not, the reason is reported. */
export function writeOr(path: string, { complain, mention }: Complaints, write: () => WrittenFile): boolean {
  try {
    if (write().hasOtherNames)
      mention(path, 'this file has another name (a hard link), which still has the old text');
    return true;
  } catch (error) {
    complain(path, reasonOf(error, 'write'));
    return false;
  }
}

export const NOT_EXACT = 'the file is not UTF-8, so it was not changed; save it as UTF-8 first';
export const CHANGED = 'the file has changed in the meantime, so it was not changed; try again';
