import { Command } from 'commander';
import { version } from '../../../package.json';
import { buildCommand } from './commands/build.ts';
import { changelogCommand } from './commands/changelog.ts';
import { checkCommand } from './commands/check.ts';
import { completionCommand } from './commands/completion.ts';
import { diffCommand } from './commands/diff.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { formatCommand } from './commands/format.ts';
import { idsCommand } from './commands/ids.ts';
import { lspCommand } from './commands/lsp.ts';
import { mergeCommand } from './commands/merge.ts';
import { newCommand } from './commands/new.ts';
import { outlineCommand } from './commands/outline.ts';
import { questionsCommand } from './commands/questions.ts';
import { releaseCommand } from './commands/release.ts';
import { reviewCommand } from './commands/review.ts';

/** The commands in the order of the help. The code that a command runs is loaded only when it is called. */
const COMMANDS: readonly (() => Command)[] = [
  checkCommand,
  formatCommand,
  outlineCommand,
  diffCommand,
  changelogCommand,
  releaseCommand,
  mergeCommand,
  buildCommand,
  exportCommand,
  questionsCommand,
  reviewCommand,
  idsCommand,
  explainCommand,
  newCommand,
  lspCommand,
  completionCommand,
];

/** Creates the command line, with its commands, options and help. */
export function createProgram(): Command {
  const program = new Command('competence')
    .description('Check, format, compare and publish competence frameworks written as .competence files.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', EXITS);
  for (const create of COMMANDS) {
    const command = create().helpOption('-h, --help', 'show this help');
    program.addCommand(command.showHelpAfterError(`See 'competence ${command.name()} --help'.`));
  }
  program.showHelpAfterError("See 'competence --help'.");
  for (const command of [program, ...program.commands]) {
    command
      // Throw instead of ending the process, which might cut off pending output.
      .exitOverride()
      .configureOutput({ outputError: (text, write) => write(text.replace(/^error:/, 'competence:')) });
  }
  return program;
}

const EXITS = `
Exit codes:
  0  success, with no problems found
  1  errors or warnings found (hints and information do not count)
  2  invalid arguments, or a file or folder that cannot be read or written

Output is coloured on a terminal only. To change this, set NO_COLOR or FORCE_COLOR.`;
