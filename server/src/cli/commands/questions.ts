import { Argument, Command, Option } from 'commander';

/** `competence questions`: prints the open questions of frameworks. */
export function questionsCommand(): Command {
  return new Command('questions')
    .description('Print the open questions of frameworks, to discuss them.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(
      new Option('--format <format>', 'output format').choices(['markdown', 'json']).default('markdown'),
    )
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: { format: 'markdown' | 'json' }) => {
      const { questions } = await import('../builder.ts');
      process.exitCode = await questions(paths, options.format);
    });
}

const NOTES = `
Every framework that the files belong to is listed with all its open questions: by
domain and activity, below the statement that each is about, with names and replies.
Questions that have an answer are left out. Folders are searched as by 'competence check'.

Exit codes:
  0  success
  2  invalid arguments, or a file or folder that cannot be read

Examples:
  $ competence questions samples/ipt
  $ competence questions basic.competence > questions.md`;
