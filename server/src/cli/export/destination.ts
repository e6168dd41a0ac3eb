import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFormat } from '../../documents/index.ts';
import type { Subject } from './choose.ts';

/** Where something is to be written; undefined for standard output. */
export type Destination = (subject: Subject) => string | undefined;

/** Where `subjects` are to be written, or in words why that cannot be told. */
export function destinationOf(
  subjects: readonly Subject[],
  { extension, isText, name, shows }: ExportFormat,
  out: string | undefined,
): Destination | string {
  const fileOf = (subject: Subject): string => `${subject.name}${shows === 'map' ? '-map' : ''}.${extension}`;
  const several = subjects.length > 1;
  if (out === undefined) {
    if (!isText) return fileOf;
    if (!several) return () => undefined;
    return `there are ${subjects.length} frameworks here; choose one with --framework, or a folder with --out`;
  }
  const isThere = kindOf(out);
  if (isThere === 'folder' || /[\\/]$/.test(out)) return (subject) => join(out, fileOf(subject));
  if (!several) return () => out;
  if (isThere === 'file')
    return `there are ${subjects.length} frameworks here, and '${out}' is one file; give a folder, or choose one with --framework`;
  // What has the ending of such a file is meant as one.
  if (out.toLowerCase().endsWith(`.${extension}`))
    return `there are ${subjects.length} frameworks here; give a folder for the ${name} files, or choose one with --framework`;
  return (subject) => join(out, fileOf(subject));
}

function kindOf(location: string): 'file' | 'folder' | undefined {
  try {
    return statSync(location).isDirectory() ? 'folder' : 'file';
  } catch {
    // It is not there yet, or out of reach: writing it will tell.
    return undefined;
  }
}
