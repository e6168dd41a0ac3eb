/**
 * The entry point of the server: as a process, or as a worker beside VS Code in a browser. Both use one file, because
 * nearly all of it is the same. Code for only one of them does not run in the other.
 */
void (typeof process === 'object' && process.versions?.node ? import('./node.ts') : import('./browser.ts'));
