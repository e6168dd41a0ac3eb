import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { DiffOptions } from '../diff/diff.ts';
import { parseRange } from '../diff/revisionRange.ts';

const FORMATS: readonly DiffOptions['format'][] = ['text', 'markdown', 'html', 'json'];

/** `competence diff`: shows what changed in meaning. */
export function diffCommand(): Command {
  return new Command('diff')
    .summary('Show what changed in meaning.')
    .description('Show what changed in meaning between two versions, not line by line.')
    .addArgument(
      new Argument('[versions...]', 'one or two files, folders or git revisions, the old one first').default(
        [],
        'HEAD and the working tree',
      ),
    )
    .addOption(
      new Option('--from <revision>', 'the old revision; the arguments are then the paths to compare'),
    )
    .addOption(new Option('--to <revision>', 'the new revision (default: the working tree)'))
    .addOption(
      new Option(
        '--staged',
        'compare what is staged with HEAD; the arguments are then the paths to compare',
      ).conflicts('to'),
    )
    .addOption(new Option('--format <format>', 'output format').choices(FORMATS).default('text'))
    .addOption(new Option('--exit-code', 'exit with 1 if anything changed'))
    .addOption(
      new Option('--check-version', 'exit with 1 if a version number is missing, or too low for the changes'),
    )
    .addOption(
      new Option(
        '--links <address>',
        'for markdown and html, the address of the files of the new version: lines become links',
      ).argParser(webAddress),
    )
    .addHelpText('after', NOTES)
    .action(async (names: readonly string[], options: DiffOptions, command: Command) => {
      if (options.to !== undefined && options.from === undefined)
        command.error("error: '--to' requires '--from'.");
      if (options.from === undefined && !options.staged && names.length > 2 && !parseRange(names[0] ?? ''))
        command.error('error: too many versions; name at most two.');
      const { diff } = await import('../versions.ts');
      process.exitCode = await diff(names, options);
    });
}

/** @throws if it is not an address of the web */
function webAddress(text: string): string {
  if (/^https?:\/\/[^\s"'<>]+$/.test(text)) return text;
  throw new InvalidArgumentError('It begins with https:// and has no spaces.');
}

const NOTES = `
Elements are matched by id, then by text, then by position, so a competence that was
moved and reworded is shown as two changes of one competence. A change in a shared
framework is listed once, with every framework that it affects. Each change is editorial
(punctuation, case, spelling, order), substantive, or breaking (a published id was
removed or now refers to something else). Together, the changes suggest a version number.

An argument that exists as a file or folder is a path. Anything else is a git revision: a
branch, a tag, HEAD~3, or a range, which paths may follow:

  A..B    from A to B; without B, to the working tree; without A, from HEAD
  A...B   the same from the last commit that A and B have in common: what the branch B
          changed since it left A. Without B, what the current branch changed.

With --from, --to or --staged, all arguments are paths. In a revision, the files at these
paths are compared, or without a path the files in the current folder; what they refer to
is read from the whole repository. Nothing is checked out. Files that no longer exist on
disk are shown as removed. Submodules are not compared: do that in their own folder.

--check-version fails if the version of a changed framework is missing, cannot be read,
was lowered, or is too low for the changes since its last release, and if a published
framework was deleted. The last release is the newest version tag in the history of the
old revision, such as v1.2.0 for all frameworks or ipt-1.2.0 for 'ipt'. Before the first
release, only breaking changes need a higher version. A pre-release such as 2.0.0-rc.1
counts as 2.0.0. Two files or folders are compared with each other as they are.

Formats: text for a terminal, markdown for a comment on a pull request (within the length
limit of a comment), html for a page that can be printed, json for programs.

Exit codes:
  0  success, whether or not anything changed
  1  with --exit-code, something changed; with --check-version, a version is not right
  2  invalid arguments, or a file or revision that cannot be read

Examples:
  $ competence diff
  $ competence diff main
  $ competence diff v1.0.0..v1.1.0 --format html > changes.html
  $ competence diff origin/main... samples/ipt --format markdown
  $ competence diff --staged --check-version
  $ competence diff old.competence new.competence`;
