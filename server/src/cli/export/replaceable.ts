import { lstatSync } from 'node:fs';
import type { ExportFormat } from '../../documents/index.ts';
import { FileProblem } from '../../files/fileProblem.ts';
import { readWorkspaceFile } from '../../files/readFile.ts';

/** By its first four bytes a PDF, a picture or an archive is known. */
const SIGNATURE = 4;
const LINE_END = 10;

/**
 * Refuses, with a FileProblem, to replace a file of which the user has not given the name: a link, or something that does
 * not begin as `bytes` do, of which it would be a new version. Markdown has no signature, so its title must be the same.
 */
export function expectOwn(location: string, bytes: Uint8Array, { name }: ExportFormat): void {
  const stats = lstatSync(location, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (stats.isSymbolicLink()) throw new FileProblem(`it is a symbolic link. ${HINT}`);
  const length = name === 'markdown' ? bytes.indexOf(LINE_END) : SIGNATURE;
  const before = readWorkspaceFile(location);
  if (!before.subarray(0, length).equals(bytes.subarray(0, length)))
    throw new FileProblem(`there is something else in this file than the same document as ${name}. ${HINT}`);
}

const HINT = 'To replace it all the same, give its name with --out; to keep it, give another';
