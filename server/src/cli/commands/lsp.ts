import { createRequire } from 'node:module';
import { Command } from 'commander';

/** A separate bundle: it is as large as the rest of the program, which would slow down every other command. */
const SERVER = '../server.cjs';

/** `competence lsp`: runs the language server for any editor. */
export function lspCommand(): Command {
  return new Command('lsp')
    .description('Run the language server for an editor (Language Server Protocol).')
    .requiredOption('--stdio', 'communicate over standard input and output')
    .addHelpText('after', NOTES)
    .action(() => {
      createRequire(__filename)(SERVER);
    });
}

const NOTES = `
Your editor starts and stops the server. Configure it to run this command for files that
end in .competence, with the language id 'competence'.

Example:
  $ competence lsp --stdio`;
