import { Argument, Command, Option } from 'commander';

/** `competence format`: applies the canonical layout. */
export function formatCommand(): Command {
  return new Command('format')
    .description('Format files in the canonical layout.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(new Option('--check', 'list the files that would change, without changing them'))
    .addOption(new Option('--stdin', 'read from standard input and write to standard output'))
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: FormatOptions, command: Command) => {
      const { check = false, stdin = false } = options;
      if (stdin && paths.length > 0) command.error("error: '--stdin' cannot be combined with paths.");
      if (stdin) {
        const { formatInput } = await import('../verbs.ts');
        process.exitCode = await formatInput(check);
      } else {
        const { format } = await import('../verbs.ts');
        process.exitCode = format(paths, check);
      }
    });
}

interface FormatOptions {
  readonly check?: boolean;
  readonly stdin?: boolean;
}

const NOTES = `
The canonical layout has two spaces per level, a blank line before domains, activities
and other top-level lines, no blank lines inside lists and no spaces at the ends of lines.
Words and comments are never changed. Folders are searched as by 'competence check'. Each
file is written completely or not at all. Files that do not end in .competence, or are
not UTF-8, are not changed; with --stdin, such input is passed on as it is.

Exit codes:
  0  success
  1  with --check, a file would change
  2  invalid arguments, or a file that cannot be read or written

Examples:
  $ competence format samples/ipt
  $ competence format --check .
  $ competence format --stdin < draft.competence > formatted.competence`;
