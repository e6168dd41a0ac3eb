import { join } from 'node:path';
import { loadPart } from './start/loadPart.ts';

/** The entry point of the command line. It is kept minimal, because it is the only part that the code cache cannot speed up. */
const verb = process.argv[2] ?? '';
const purpose =
  /^(?:build|changelog|check|diff|explain|export|format|ids|lsp|merge|new|outline|review)$/.test(verb)
    ? verb
    : 'help';
const { run } = loadPart(join(__dirname, 'cli', 'program.cjs'), purpose) as typeof import('./run.ts');
void run();
