import { Argument, Command } from 'commander';

/** `competence changelog`: release notes for readers. */
export function changelogCommand(): Command {
  return new Command('changelog')
    .summary('Write release notes for readers.')
    .description('Write what readers should know about a new version, as Markdown.')
    .addArgument(
      new Argument(
        '<range>',
        'from which revision to which: v1.0.0..v1.1.0, or v1.0.0.. for the files as they are',
      ),
    )
    .addArgument(new Argument('[paths...]', 'files or folders').default([], 'the current folder'))
    .addHelpText('after', NOTES)
    .action(async (range: string, paths: readonly string[]) => {
      const { changelog } = await import('../versions.ts');
      process.exitCode = await changelog(range, paths);
    });
}

const NOTES = `
Framework by framework: what is no longer in use and what replaces it, what is new, what
says something else, what stands elsewhere and what has another id, and how many
corrections of spelling and changes of order there are besides. What only authors see,
such as comments and questions, is left out. 'competence build' tells the same on the
site, for every version that is tagged.

Exit codes: 0 done, 2 wrong use, or a revision or file that cannot be read.

Example:
  $ competence changelog v1.0.0..v1.1.0 samples/ipt
  $ competence changelog v1.0.0.. > NEWS.md`;
