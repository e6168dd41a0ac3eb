const EXTENSION = '.competence';
/** What says how frameworks are checked, and what was reviewed: files about frameworks that are none themselves. */
const CONFIGURATIONS: ReadonlySet<string> = new Set(['competence.json', 'competence.review']);
const GITIGNORE = '.gitignore';

/** One megabyte, in bytes. */
export const MEGABYTE = 1 << 20;

/** What a file is by its name; undefined when it is none of ours. */
export function fileKind(name: string): 'document' | 'configuration' | undefined {
  if (CONFIGURATIONS.has(name)) return 'configuration';
  return name.toLowerCase().endsWith(EXTENSION) ? 'document' : undefined;
}

/** Whether two names are of files that are read in the same way: two documents, or two files of one name. */
export function isSameFileKind(left: string, right: string): boolean {
  return left === right || (fileKind(left) === 'document' && fileKind(right) === 'document');
}

/** The largest file of that name that is read, in bytes. */
export function sizeLimit(name: string): number {
  return (name === GITIGNORE || fileKind(name) === 'configuration' ? 16 : 64) * MEGABYTE;
}

/** Whether a search leaves out whatever has this name. */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
