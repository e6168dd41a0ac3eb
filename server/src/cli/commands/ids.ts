import { Argument, Command, Option } from 'commander';

/** `competence ids`: assigns missing competence ids. */
export function idsCommand(): Command {
  return new Command('ids')
    .description('Give every competence an id, by which it can be referred to.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(new Option('--check', 'change nothing; show the ids that would be given'))
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], { check = false }: { check?: boolean }) => {
      const { ids } = await import('../verbs.ts');
      process.exitCode = await ids(paths, check);
    });
}

const NOTES = `
Ids are named after the activity or group that a competence stands in: engage-1,
engage-2 and so on. Ids that are there stay as they are. Numbers go on after the
highest that the framework, or the history of its files in git, has for that name: what
was referred to once never comes to mean something else.

Exit codes: 0 done, 1 with --check: a competence has no id, 2 wrong use, or a file that
cannot be read or written.

Example:
  $ competence ids samples/ipt
  $ competence ids --check .`;
