import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { loadPart } from './start/loadPart.ts';

/** The command line's entry: as little as can be, since nothing is known of it from the run before. */
const verb = process.argv[2] ?? '';
const purpose =
  /^(?:build|changelog|check|diff|explain|export|format|ids|lsp|merge|new|outline|review)$/.test(verb)
    ? verb
    : 'help';
// Most runs are over before the V8 of Node 20 has earned back what it takes to optimise their code: it is asked to wait
// for what is used eight times as much as it usually takes. Later ones wait by themselves, and have no such flag. An
// editor's server runs for hours, and is left as it is.
if (purpose !== 'lsp' && process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=1000000');
const { run } = loadPart(join(__dirname, 'cli', 'program.cjs'), purpose) as typeof import('./run.ts');
void run();
