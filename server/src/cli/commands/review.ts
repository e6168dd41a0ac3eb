import { Argument, Command, Option } from 'commander';
import type { ReviewOptions } from '../review/review.ts';

/** `competence review`: records the base texts that adaptations were reviewed against. */
export function reviewCommand(): Command {
  return new Command('review')
    .summary('Record that adaptations were reviewed against their bases.')
    .description(
      'Record that the amendments of adaptations were reviewed against the current text of their bases.',
    )
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(
      new Option('--check', 'list the amendments that have not been reviewed, without recording them'),
    )
    .addOption(new Option('--only <id...>', 'only amendments of the base elements with these ids'))
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: ReviewOptions) => {
      const { review } = await import('../versions.ts');
      process.exitCode = await review(paths, options);
    });
}

const NOTES = `
An amendment replaces an element of the base. If the base changes later, the amendment
may have to change too. The file competence.review, next to the header of the adaptation,
records which text of the base each amendment was reviewed against, with one line per
element. Commit it with the adaptation. From then on, 'competence check' reports what has
changed in the base since the review (unreviewed-base-change): a text, a lead-in above it,
its place, or that it was retired. Punctuation, case and spelling do not count.

Exit codes:
  0  success
  1  with --check, an amendment has not been reviewed; or an element that an adaptation
     amends is not in the base
  2  invalid arguments, or a file that cannot be read or written

Examples:
  $ competence review samples/ipt-a
  $ competence review --check .
  $ competence review samples/ipt-a --only direct engage-2`;
