import { join } from 'node:path';
import { loadPart } from './start/loadPart.ts';

/** The names of the files in `commands`, set when this is bundled. */
declare const COMMAND_NAMES: readonly string[];

/** The entry point of the command line. It is kept minimal, because it is the only part that the code cache cannot speed up. */
const verb = process.argv[2] ?? '';
const purpose = COMMAND_NAMES.includes(verb) ? verb : 'help';
const { run } = loadPart(join(__dirname, 'cli', 'program.cjs'), purpose) as typeof import('./run.ts');
void run();
