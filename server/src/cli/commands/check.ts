import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { CheckOptions } from '../check/check.ts';

const FORMATS: readonly CheckOptions['format'][] = ['text', 'json', 'sarif', 'github'];

/** `competence check`: validates. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Check frameworks, and show every problem with its place.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('text'))
    .addOption(new Option('--fix', 'fix layout and marks, never words'))
    .addOption(
      new Option('--max-warnings <number>', 'let so many warnings pass').argParser(asCount).default(0),
    )
    .addOption(
      new Option(
        '--threads <number>',
        'share the work among so many (default: one a processor, where there is much to check)',
      ).argParser(asCount),
    )
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: CheckOptions) => {
      const { check } = await import('../verbs.ts');
      process.exitCode = await check(paths, options);
    });
}

function asCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It is a number, 0 or more.');
  return Number(value);
}

const NOTES = `
Folders are searched for .competence files; what .gitignore leaves out, folders that
begin with a dot, and node_modules are skipped. A file that is named is checked
whatever its ending. The other files of its framework, and the frameworks that it
refers to, are read as well, so that a part can be checked by itself; their own
problems are not shown. The nearest competence.json, in the folder of a file or above
it, says which rules apply to it.

Formats: text for people, json for programs, sarif (2.1.0) for code scanning, github
for annotations in a GitHub workflow.

Exit codes: 0 clean, 1 errors found, or more warnings than --max-warnings (hints and
information do not count), 2 wrong use, or a file or folder that cannot be read.

Example:
  $ competence check samples/ipt
  $ competence check --fix basic.competence
  $ competence check --format sarif > competence.sarif`;
