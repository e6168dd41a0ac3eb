import { createRequire } from 'node:module';
import { Command } from 'commander';

/** Built beside this program, and as large as all of it: every other verb would have to read past it. */
const SERVER = '../server.cjs';

/** `competence lsp`: the language server, for any editor. */
export function lspCommand(): Command {
  return new Command('lsp')
    .description('Serve an editor, by the Language Server Protocol.')
    .requiredOption('--stdio', 'speak over standard input and output')
    .addHelpText('after', NOTES)
    .action(() => {
      createRequire(__filename)(SERVER);
    });
}

const NOTES = `
An editor starts it, for files that end in .competence (language id 'competence'), and
ends it.

Example:
  $ competence lsp --stdio`;
