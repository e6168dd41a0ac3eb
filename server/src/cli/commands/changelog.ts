import { Argument, Command } from 'commander';

/** `competence changelog`: writes release notes for readers. */
export function changelogCommand(): Command {
  return new Command('changelog')
    .summary('Write release notes for readers.')
    .description('Write release notes for readers, as Markdown.')
    .addArgument(
      new Argument('<range>', 'the revisions to compare: v1.0.0..v1.1.0, or v1.0.0.. for the working tree'),
    )
    .addArgument(new Argument('[paths...]', 'files or folders').default([], 'the current folder'))
    .addHelpText('after', NOTES)
    .action(async (range: string, paths: readonly string[]) => {
      const { changelog } = await import('../versions.ts');
      process.exitCode = await changelog(range, paths);
    });
}

const NOTES = `
For each framework, the notes list what is no longer in use and what replaces it, what is
new, reworded or moved, which ids changed, and how many corrections of spelling and
changes of order there are. Changes that only authors see, such as comments and
questions, are left out. 'competence build' publishes the same notes on the site, for
every tagged version.

Exit codes:
  0  success
  2  invalid arguments, or a revision or file that cannot be read

Examples:
  $ competence changelog v1.0.0..v1.1.0 samples/ipt
  $ competence changelog v1.0.0.. > NEWS.md`;
