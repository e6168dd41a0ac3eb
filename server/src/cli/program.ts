import { Command } from 'commander';
import { version } from '../../../package.json';
import { buildCommand } from './commands/build.ts';
import { changelogCommand } from './commands/changelog.ts';
import { checkCommand } from './commands/check.ts';
import { diffCommand } from './commands/diff.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { formatCommand } from './commands/format.ts';
import { idsCommand } from './commands/ids.ts';
import { lspCommand } from './commands/lsp.ts';
import { mergeCommand } from './commands/merge.ts';
import { newCommand } from './commands/new.ts';
import { outlineCommand } from './commands/outline.ts';
import { reviewCommand } from './commands/review.ts';

/** Every verb, in the order of the help. What a verb runs is loaded when it is called, and not before. */
const COMMANDS: readonly (() => Command)[] = [
  checkCommand,
  formatCommand,
  outlineCommand,
  diffCommand,
  changelogCommand,
  mergeCommand,
  buildCommand,
  exportCommand,
  reviewCommand,
  idsCommand,
  explainCommand,
  newCommand,
  lspCommand,
];

/** The command line as commander has it: its verbs, options and help. */
export function createProgram(): Command {
  const program = new Command('competence')
    .description('Check, format, read and serve competence frameworks written as .competence files.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'say how it is used')
    .helpCommand('help [verb]', 'say how a verb is used')
    .addHelpText('after', EXITS);
  for (const create of COMMANDS) {
    const command = create().helpOption('-h, --help', 'say how it is used');
    program.addCommand(command.showHelpAfterError(`See 'competence ${command.name()} --help'.`));
  }
  program.showHelpAfterError("See 'competence --help'.");
  for (const command of [program, ...program.commands]) {
    command
      // Instead of ending the process, which might cut off what is still to be written.
      .exitOverride()
      .configureOutput({ outputError: (text, write) => write(text.replace(/^error:/, 'competence:')) });
  }
  return program;
}

const EXITS = `
Exit codes:
  0  done, and clean
  1  problems found: errors or warnings; hints and information do not count
  2  wrong use, or a file or folder that cannot be read or written

Colour is used on a terminal only; NO_COLOR and FORCE_COLOR are honoured.`;
