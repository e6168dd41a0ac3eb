const EXTENSION = '.competence';
/** What says how frameworks are checked, and what was reviewed: files about frameworks that are none themselves. */
const CONFIGURATIONS: ReadonlySet<string> = new Set(['competence.json', 'competence.review']);

/** What a file is by its name; undefined when it is none of ours. */
export function fileKind(name: string): 'document' | 'configuration' | undefined {
  if (CONFIGURATIONS.has(name)) return 'configuration';
  return name.toLowerCase().endsWith(EXTENSION) ? 'document' : undefined;
}

/** Whether a search leaves out whatever has this name. */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
