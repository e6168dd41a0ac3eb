import { Argument, Command, Option } from 'commander';
import type { ReviewOptions } from '../review/review.ts';

/** `competence review`: records what adaptations were reviewed against. */
export function reviewCommand(): Command {
  return new Command('review')
    .summary('Record what adaptations were reviewed against.')
    .description('Record that the amendments of adaptations were reviewed against what their bases say now.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(new Option('--check', 'change nothing; show what has not been reviewed'))
    .addOption(new Option('--only <id...>', 'only the statements of the base with these ids'))
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: ReviewOptions) => {
      const { review } = await import('../versions.ts');
      process.exitCode = review(paths, options);
    });
}

const NOTES = `
An amendment stands in the place of what the base says; when the base says something
else later, the amendment may have to follow. What each amendment was reviewed against
is kept in competence.review beside the header of the adaptation, a line a statement,
to be committed with it. From then on 'competence check' reports what has changed since
(unreviewed-base-change). Punctuation, case and spelling do not count.

Exit codes: 0 done, 1 with --check: an amendment is not reviewed, 2 wrong use, or a
file that cannot be read or written.

Example:
  $ competence review samples/ipt-a
  $ competence review --check .
  $ competence review samples/ipt-a --only direct engage-2`;
