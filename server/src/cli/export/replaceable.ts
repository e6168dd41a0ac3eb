import { lstatSync } from 'node:fs';
import type { ExportFormat } from '../../exporters/index.ts';
import { FileProblem } from '../../host/fileProblem.ts';
import { readWorkspaceFile } from '../../host/readFile.ts';

/** The number of bytes by which a PDF, a picture or an archive is recognised. */
const SIGNATURE = 4;
const LINE_END = 10;

/**
 * Throws a FileProblem if a file that the user did not name would be replaced by something else: if it is a link, or
 * does not start like `bytes`, its new version. Text has no signature, so its first line, the title, must be the same.
 */
export function expectOwn(location: string, bytes: Uint8Array, format: ExportFormat): void {
  const stats = lstatSync(location, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (stats.isSymbolicLink()) throw new FileProblem(`a symbolic link, so it was not replaced. ${HINT}`);
  const isRunningText = format.isText && format.shows === 'document';
  const length = isRunningText ? bytes.indexOf(LINE_END) : SIGNATURE;
  const before = readWorkspaceFile(location);
  if (!before.subarray(0, length).equals(bytes.subarray(0, length)))
    throw new FileProblem(
      `the existing file is not an earlier version of this ${format.name} file, so it was not replaced. ${HINT}`,
    );
}

const HINT = 'To replace it anyway, name it with --out; to keep it, choose another name';
