import { Argument, Command, Option } from 'commander';

/** `competence format`: the canonical layout. */
export function formatCommand(): Command {
  return new Command('format')
    .description('Bring files into the canonical layout.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(new Option('--check', 'change nothing; name the files that would change'))
    .addOption(new Option('--stdin', 'read standard input, and write standard output'))
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: FormatOptions, command: Command) => {
      const { check = false, stdin = false } = options;
      if (stdin && paths.length > 0) command.error("error: '--stdin' goes without paths.");
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
Two spaces a level, a blank line before domains, activities and what stands at top,
none inside lists, no space at the ends of lines. Nothing that is said changes, and no
comment is lost. Files are found as by 'competence check', and written whole or not at
all; what is no .competence file, or is not UTF-8, is left as it is.

Exit codes: 0 done, 1 with --check: a file would change, 2 wrong use, or a file that
cannot be read or written.

Example:
  $ competence format samples/ipt
  $ competence format --check .
  $ competence format --stdin < draft.competence > formatted.competence`;
