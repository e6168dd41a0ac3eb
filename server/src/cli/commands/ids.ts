import { Argument, Command, Option } from 'commander';

/** `competence ids`: assigns missing competence ids. */
export function idsCommand(): Command {
  return new Command('ids')
    .description('Assign ids to competences that have none.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(new Option('--check', 'list the ids that would be assigned, without changing files'))
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], { check = false }: { check?: boolean }) => {
      const { ids } = await import('../verbs.ts');
      process.exitCode = await ids(paths, check);
    });
}

const NOTES = `
Ids are named after the activity or group that contains the competence: engage-1,
engage-2 and so on. Existing ids stay. Numbers continue after the highest number that the
framework, or the git history of its files, has for that name, so that an id never comes
to refer to something else.

Exit codes:
  0  success
  1  with --check, a competence has no id
  2  invalid arguments, or a file that cannot be read or written

Examples:
  $ competence ids samples/ipt
  $ competence ids --check .`;
