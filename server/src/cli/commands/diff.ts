import { Argument, Command, Option } from 'commander';
import type { DiffOptions } from '../diff/diff.ts';

const FORMATS: readonly DiffOptions['format'][] = ['text', 'markdown', 'html', 'json'];

/** `competence diff`: what changed in meaning. */
export function diffCommand(): Command {
  return new Command('diff')
    .summary('Show what changed in meaning.')
    .description('Show what changed in meaning between two versions, not in lines.')
    .addArgument(
      new Argument('[versions...]', 'files, folders or git revisions: one, or the old and the new').default(
        [],
        'HEAD, and the files as they are',
      ),
    )
    .addOption(new Option('--from <revision>', 'the old version; the paths say what of it is compared'))
    .addOption(new Option('--to <revision>', 'the new version (default: the files as they are)'))
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('text'))
    .addOption(new Option('--exit-code', 'exit 1 when anything changed'))
    .addOption(new Option('--check-version', 'exit 1 when a version was raised too little, or not at all'))
    .addHelpText('after', NOTES)
    .action(async (names: readonly string[], options: DiffOptions, command: Command) => {
      if (options.to !== undefined && options.from === undefined)
        command.error("error: '--to' goes with '--from'.");
      if (options.from === undefined && names.length > 2)
        command.error('error: compare two versions, not more.');
      const { diff } = await import('../versions.ts');
      process.exitCode = await diff(names, options);
    });
}

const NOTES = `
Competences are matched by their ids, then by what they say, then by where they stand:
what moved and was reworded is two changes of one competence. A change in a shared
framework is told once, with every framework in which it shows. Each change is
editorial (punctuation, case, spelling, order), substantive, or breaking (a published
id is gone, or says something else), and together they ask for a version.

A name that is there as a file or folder is that; any other is a revision, as git has
it: a branch, a tag, HEAD~3, main..topic. With --from and --to names are paths. Of
revisions, the files below the current folder are compared, or those that are named;
what they refer to is read from anywhere in the repository. Nothing is checked out.
What is gone from the disk, all of it or what is named, is told as removed.

Formats: text for a terminal, markdown for a comment on a pull request (never longer
than a comment may be), html for a page by itself that can be printed, json.

Exit codes: 0 done, whether anything changed or not; 1 with --exit-code: something
changed, with --check-version: a version is too low; 2 wrong use, or a file or revision
that cannot be read.

Example:
  $ competence diff
  $ competence diff main
  $ competence diff v1.0.0..v1.1.0 --format html > changes.html
  $ competence diff --from origin/main samples/ipt --format markdown
  $ competence diff old.competence new.competence`;
