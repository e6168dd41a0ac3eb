import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFormat } from '../../exporters/index.ts';
import type { ExportSubject } from './choose.ts';

/** A file to write. */
export interface OutputFile {
  readonly file: string;
  /** Whether the user named the file itself, and not only a folder. */
  readonly isNamed: boolean;
}

/** The target of a subject; undefined for standard output. */
export type Destination = (subject: ExportSubject) => OutputFile | undefined;

/** The targets of `subjects`, or a message if they are not clear. */
export function destinationOf(
  subjects: readonly ExportSubject[],
  { extension, isText, name, shows }: ExportFormat,
  out: string | undefined,
): Destination | string {
  const fileOf = (subject: ExportSubject): string =>
    `${subject.name}${shows === 'map' ? '-map' : ''}.${extension}`;
  const inFolder =
    (folder: string): Destination =>
    (subject) => ({ file: join(folder, fileOf(subject)), isNamed: false });
  const several = subjects.length > 1;
  if (out === undefined) {
    if (!isText) return inFolder('');
    if (!several) return () => undefined;
    return `found ${subjects.length} frameworks; choose one with --framework, or give a folder with --out`;
  }
  const isThere = kindOf(out);
  if (isThere === 'folder' || /[\\/]$/.test(out)) return inFolder(out);
  if (!several) return () => ({ file: out, isNamed: true });
  if (isThere === 'file')
    return `found ${subjects.length} frameworks, but '${out}' is a single file; give a folder with --out, or choose one with --framework`;
  // A name with this extension means a file.
  if (out.toLowerCase().endsWith(`.${extension}`))
    return `found ${subjects.length} frameworks; give a folder for the ${name} files with --out, or choose one with --framework`;
  return inFolder(out);
}

function kindOf(location: string): 'file' | 'folder' | undefined {
  try {
    return statSync(location).isDirectory() ? 'folder' : 'file';
  } catch {
    // It does not exist yet, or is inaccessible, in which case writing reports the error.
    return undefined;
  }
}
