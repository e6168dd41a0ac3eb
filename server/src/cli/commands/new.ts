import { Argument, Command } from 'commander';

/** `competence new`: a starter framework. */
export function newCommand(): Command {
  return new Command('new')
    .description('Write a small framework to start from.')
    .addArgument(new Argument('[folder]', 'where to, made if need be').default('.', 'the current folder'))
    .addHelpText('after', NOTES)
    .action(async (folder: string) => {
      const { createStarter } = await import('../verbs.ts');
      process.exitCode = createStarter(folder);
    });
}

const NOTES = `
Writes a file with the header, one with a domain, and competence.json with the house
style of the UCL lists, and names them. The framework is called after the folder.
Nothing that is there is overwritten.

Exit codes: 0 done, 2 a file is there already, or cannot be written.

Example:
  $ competence new ipt
  $ competence check ipt`;
