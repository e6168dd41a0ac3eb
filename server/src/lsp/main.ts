/**
 * The server, wherever it is started: as a process of its own, or as a worker beside VS Code in a browser. Both are one
 * file, since nearly all of it is the same; what only one of them needs is not run in the other.
 */
void (typeof process === 'object' && process.versions?.node ? import('./node.ts') : import('./browser.ts'));
