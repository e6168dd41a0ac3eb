import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { isCalendarDay } from '../../engine/text/index.ts';

interface ReleaseOptions {
  readonly date?: string;
  readonly tag?: boolean;
}

/** `competence release`: prepares and tags releases. */
export function releaseCommand(): Command {
  return new Command('release')
    .summary('Raise versions, write release notes, and tag releases.')
    .description('Prepare the release of frameworks that have changed, or tag it.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(
      new Option('--date <date>', 'date of publication, such as 2026-11-21; today by default').argParser(
        readDate,
      ),
    )
    .addOption(new Option('--tag', 'tag the versions in the last commit').conflicts('date'))
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], { date, tag = false }: ReleaseOptions) => {
      const { prepareRelease, tagReleases } = await import('../builder.ts');
      process.exitCode = await (tag ? tagReleases(paths) : prepareRelease(paths, date));
    });
}

function readDate(text: string): string {
  if (isCalendarDay(text)) return text;
  throw new InvalidArgumentError('Write the date as 2026-11-21.');
}

const NOTES = `
A release takes two steps. The first changes files, for you to read and commit. For each
framework that has changed since its last release, which is its newest tag in the history
of the last commit, it writes
- the version into the header: a major one if a change breaks what others rely on, a minor
  one if something new is said, otherwise a patch; a higher one that is there already stays
- 'status: published', unless the framework is retired, and the date
- the notes that 'competence changelog' writes, at the top of CHANGELOG.md in the top folder
  of the repository.
A first release keeps the version in the header. If there are errors, nothing is changed.

The second, with --tag, tags the last commit: v1.2.0 if the repository has one framework,
otherwise ipt-1.2.0. Nothing is pushed.

Exit codes:
  0  success, also if there is nothing to release
  1  errors, so nothing was released
  2  invalid arguments, no repository, or a file that cannot be read or written

Examples:
  $ competence release ipt
  $ git commit --all --message 'Release IPT 1.2.0'
  $ competence release --tag ipt`;
