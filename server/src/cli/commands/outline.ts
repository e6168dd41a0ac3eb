import { Argument, Command, Option } from 'commander';

/** `competence outline`: prints the resolved frameworks as a tree. */
export function outlineCommand(): Command {
  return new Command('outline')
    .description('Print frameworks as a tree, combined from all their files.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json']).default('text'))
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: { format: 'text' | 'json' }) => {
      const { outline } = await import('../verbs.ts');
      process.exitCode = await outline(paths, options.format);
    });
}

const NOTES = `
Every framework that the files belong to is shown in full, even if it contains errors.
Folders are searched as by 'competence check'.

Exit codes:
  0  success
  2  invalid arguments, or a file or folder that cannot be read

Examples:
  $ competence outline samples/ipt
  $ competence outline --format json samples/ipt > outline.json`;
