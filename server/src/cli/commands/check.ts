import { Argument, Command, Option } from 'commander';

/** `competence check`: validates. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Check frameworks, and show every problem with its place.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: { format: 'text' | 'json' }) => {
      const { check } = await import('../check/check.ts');
      process.exitCode = await check(paths, options.format);
    });
}

const NOTES = `
Folders are searched for .competence files; what .gitignore leaves out, folders that
begin with a dot, and node_modules are skipped. A file that is named is checked
whatever its ending. The other files of its framework, and the frameworks that it
refers to, are read as well, so that a part can be checked by itself; their own
problems are not shown.

Exit codes: 0 clean, 1 errors or warnings found (hints and information do not count),
2 wrong use, or a file or folder that cannot be read.

Example:
  $ competence check samples/ipt
  $ competence check --format json basic.competence`;
