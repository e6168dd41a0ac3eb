import { Argument, Command, Option } from 'commander';

/** `competence outline`: prints the resolved tree. */
export function outlineCommand(): Command {
  return new Command('outline')
    .description('Print frameworks as a tree, put together from all of their files.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: { format: 'text' | 'json' }) => {
      const { outline } = await import('../verbs.ts');
      process.exitCode = await outline(paths, options.format);
    });
}

const NOTES = `
Shows each framework that one of the files belongs to, whole, whatever problems there
are. Files are found as by 'competence check'.

Exit codes: 0 done, 2 wrong use, or a file or folder that cannot be read.

Example:
  $ competence outline samples/ipt
  $ competence outline --format json samples/ipt > outline.json`;
