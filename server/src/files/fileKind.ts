const EXTENSION = '.competence';
const CONFIGURATION = 'competence.json';

/** What a file is by its name; undefined when it is none of ours. */
export function fileKind(name: string): 'document' | 'configuration' | undefined {
  if (name === CONFIGURATION) return 'configuration';
  return name.toLowerCase().endsWith(EXTENSION) ? 'document' : undefined;
}

/** Whether a search leaves out whatever has this name. */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
