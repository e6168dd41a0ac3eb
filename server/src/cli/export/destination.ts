import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFormat } from '../../documents/index.ts';
import type { Subject } from './choose.ts';

/** A file that is to be written. */
export interface Target {
  readonly file: string;
  /** Whether the user gave its name, and not only that of a folder. */
  readonly isNamed: boolean;
}

/** Where something is to be written; undefined for standard output. */
export type Destination = (subject: Subject) => Target | undefined;

/** Where `subjects` are to be written, or in words why that cannot be told. */
export function destinationOf(
  subjects: readonly Subject[],
  { extension, isText, name, shows }: ExportFormat,
  out: string | undefined,
): Destination | string {
  const fileOf = (subject: Subject): string => `${subject.name}${shows === 'map' ? '-map' : ''}.${extension}`;
  const inFolder =
    (folder: string): Destination =>
    (subject) => ({ file: join(folder, fileOf(subject)), isNamed: false });
  const several = subjects.length > 1;
  if (out === undefined) {
    if (!isText) return inFolder('');
    if (!several) return () => undefined;
    return `there are ${subjects.length} frameworks here; choose one with --framework, or a folder with --out`;
  }
  const isThere = kindOf(out);
  if (isThere === 'folder' || /[\\/]$/.test(out)) return inFolder(out);
  if (!several) return () => ({ file: out, isNamed: true });
  if (isThere === 'file')
    return `there are ${subjects.length} frameworks here, and '${out}' is one file; give a folder, or choose one with --framework`;
  // What has the ending of such a file is meant as one.
  if (out.toLowerCase().endsWith(`.${extension}`))
    return `there are ${subjects.length} frameworks here; give a folder for the ${name} files, or choose one with --framework`;
  return inFolder(out);
}

function kindOf(location: string): 'file' | 'folder' | undefined {
  try {
    return statSync(location).isDirectory() ? 'folder' : 'file';
  } catch {
    // It is not there yet, or out of reach: writing it will tell.
    return undefined;
  }
}
