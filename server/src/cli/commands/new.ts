import { Argument, Command } from 'commander';

/** `competence new`: creates a starter framework. */
export function newCommand(): Command {
  return new Command('new')
    .description('Create a small framework to start from.')
    .addArgument(
      new Argument('[folder]', 'folder for the files; created if it does not exist').default(
        '.',
        'the current folder',
      ),
    )
    .addHelpText('after', NOTES)
    .action(async (folder: string) => {
      const { createStarter } = await import('../verbs.ts');
      process.exitCode = createStarter(folder);
    });
}

const NOTES = `
Creates a file with a header, a domain and an activity, and a competence.json with the
house style of the UCL lists, and prints their names. The framework is named after the
folder. Existing files are never overwritten.

Exit codes:
  0  success
  2  a file already exists or cannot be written

Examples:
  $ competence new ipt
  $ competence check ipt`;
