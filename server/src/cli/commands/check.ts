import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { CheckOptions } from '../check/check.ts';

const FORMATS: readonly CheckOptions['format'][] = ['text', 'json', 'sarif', 'github'];

/** `competence check`: reports problems. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Check frameworks and report every problem with its location.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(new Option('--format <format>', 'output format').choices(FORMATS).default('text'))
    .addOption(new Option('--fix', 'fix layout and punctuation; never changes words'))
    .addOption(
      new Option('--max-warnings <number>', 'number of warnings to allow').argParser(asCount).default(0),
    )
    .addOption(
      new Option(
        '--threads <number>',
        'number of threads (default: one per processor if there is a lot to check)',
      ).argParser(asCount),
    )
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: CheckOptions) => {
      const { check } = await import('../verbs.ts');
      process.exitCode = await check(paths, options);
    });
}

function asCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Use a whole number, 0 or more.');
  return Number(value);
}

const NOTES = `
Folders are searched for .competence files. Files excluded by .gitignore, folders whose
name starts with a dot, and node_modules are skipped. A file that you name is checked
whatever its ending. The other files of its framework, and the frameworks it refers to,
are read as well, so you can check one file by itself; their own problems are not
reported. The nearest competence.json, in the folder of a file or above it, configures
the rules.

Formats: text for people, json for programs, sarif (2.1.0) for code scanning, github for
annotations in a GitHub workflow.

Exit codes:
  0  no problems
  1  errors, or more warnings than --max-warnings (hints and information do not count)
  2  invalid arguments, or a file or folder that cannot be read or written

Examples:
  $ competence check samples/ipt
  $ competence check --fix basic.competence
  $ competence check --format sarif > competence.sarif`;
