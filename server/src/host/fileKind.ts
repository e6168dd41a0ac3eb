const EXTENSION = '.competence';
/** The name of configurations. */
export const CONFIGURATION = 'competence.json';
/** Other files about frameworks: their configuration and their reviews. */
const CONFIGURATIONS: ReadonlySet<string> = new Set([CONFIGURATION, 'competence.review']);
const GITIGNORE = '.gitignore';

/** One megabyte, in bytes. */
export const MEGABYTE = 1 << 20;

/** The kind of a file, by its name; undefined for other files. */
export function fileKind(name: string): 'document' | 'configuration' | undefined {
  if (CONFIGURATIONS.has(name)) return 'configuration';
  return name.toLowerCase().endsWith(EXTENSION) ? 'document' : undefined;
}

/** Whether two names belong to files that are read in the same way: two documents, or two files of one name. */
export function isSameFileKind(left: string, right: string): boolean {
  return left === right || (fileKind(left) === 'document' && fileKind(right) === 'document');
}

/** The maximum size of a file with that name, in bytes. */
export function sizeLimit(name: string): number {
  return (name === GITIGNORE || fileKind(name) === 'configuration' ? 16 : 64) * MEGABYTE;
}

/** Whether a search skips everything with this name. */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
