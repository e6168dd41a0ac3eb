import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { BuildOptions } from '../build/buildOptions.ts';

const DOWNLOADS: readonly NonNullable<BuildOptions['downloads']>[] = ['all', 'quick', 'none'];

/** `competence build`: the published site. */
export function buildCommand(): Command {
  return new Command('build')
    .description('Make a web site of frameworks: maps, lists, search and downloads.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(new Option('--out <folder>', 'where to, made if need be').makeOptionMandatory())
    .addOption(
      new Option('--title <title>', 'what the site is called').default(
        undefined,
        "a single framework's title, else 'Competence frameworks'",
      ),
    )
    .addOption(
      new Option(
        '--downloads <which>',
        'files to take away: all, quick (text alone) or none (default: all, of more than 5,000 competences quick)',
      ).choices(DOWNLOADS),
    )
    .addOption(new Option('--no-history', 'leave out what changed in earlier versions'))
    .addOption(new Option('--watch', 'show the site in a browser, and build it again at every change'))
    .addOption(
      new Option('--port <number>', 'where --watch serves it (default: any that is free)').argParser(asPort),
    )
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: BuildOptions) => {
      const { build } = await import('../builder.ts');
      process.exitCode = await build(paths, options);
    });
}

function asPort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : -1;
  if (port < 0 || port > 65_535) throw new InvalidArgumentError('It is a number from 0 to 65535.');
  return port;
}

const NOTES = `
The site is a folder of files that need no server of their own: it works from a web
server, from GitHub Pages and from a disk, in a folder of any name, and asks no other
host for anything. The same frameworks give the same bytes. Files are found as by
'competence check'; the frameworks that they belong to are shown whole, and those that
are merely referred to are not.

The folder must be empty, or made by 'competence build' before: what it made then and
does not make any more is removed, and other files are left alone. Errors in the
frameworks are told, and the site is made all the same: see 'competence check'. Open
questions and comments are never on it.

What changed in each version is told from the tags of the git repository that the
frameworks stand in: v1.2.0 and 1.2 for all of them, ipt-1.2.0, ipt/v1.2.0 and ipt@1.2.0
for the framework 'ipt'. --no-history leaves it out, and reads no tags.

Exit codes: 0 done, 1 done, with errors in the frameworks, 2 wrong use, or a file or
folder that cannot be read or written.

Example:
  $ competence build samples --out site
  $ competence build ipt --out site --title "Frameworks of the group" --watch`;
