import { join } from 'node:path';
import { loadPart } from './start/loadPart.ts';

/** The command line's entry: as little as can be, since nothing is known of it from the run before. */
const verb = process.argv[2] ?? '';
const purpose =
  /^(?:build|changelog|check|diff|explain|export|format|ids|lsp|merge|new|outline|review)$/.test(verb)
    ? verb
    : 'help';
const { run } = loadPart(join(__dirname, 'cli', 'program.cjs'), purpose) as typeof import('./run.ts');
void run();
