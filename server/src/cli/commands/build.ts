import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { BuildOptions } from '../site/buildOptions.ts';

const DOWNLOADS: readonly NonNullable<BuildOptions['downloads']>[] = ['all', 'quick', 'none'];

/** `competence build`: builds the website. */
export function buildCommand(): Command {
  return new Command('build')
    .description('Build a website from frameworks, with maps, lists, search and downloads.')
    .addArgument(new Argument('[paths...]', 'files, or folders to search').default([], 'the current folder'))
    .addOption(
      new Option('--out <folder>', 'folder for the site; created if it does not exist').makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--title <title>',
        "title of the site (default: the framework's title, or 'Competence frameworks' for several)",
      ),
    )
    .addOption(
      new Option(
        '--downloads <which>',
        'files to offer for download: all, quick (text formats only) or none (default: all, or quick for large frameworks)',
      ).choices(DOWNLOADS),
    )
    .addOption(new Option('--no-history', 'leave out the changes between versions'))
    .addOption(new Option('--watch', 'serve the site on this machine, and rebuild it when a file changes'))
    .addOption(new Option('--port <number>', 'port for --watch (default: any free port)').argParser(asPort))
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: BuildOptions) => {
      const { build } = await import('../builder.ts');
      process.exitCode = await build(paths, options);
    });
}

function asPort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : -1;
  if (port < 0 || port > 65_535) throw new InvalidArgumentError('Use a number from 0 to 65535.');
  return port;
}

const NOTES = `
The site is a folder of static files. It works on any web server, on GitHub Pages and
directly from disk, and loads nothing from other sites. The same input always gives the
same files. Folders are searched as by 'competence check'. Every framework that the files
belong to is included in full; frameworks that are only referred to are not. Open
questions and comments are never published.

The folder must be empty, or contain a site that 'competence build' made earlier. Files
of that site that are no longer needed are deleted, and all others are left alone. Errors
in the frameworks are reported as by 'competence check', but the site is built anyway.

The changes between versions come from the tags in the git repository of the frameworks:
v1.2.0 and 1.2 apply to all of them; ipt-1.2.0, ipt/v1.2.0 and ipt@1.2.0 only to the
framework 'ipt'. With --no-history, tags are not read.

Exit codes:
  0  success
  1  the site was built, but the frameworks contain errors
  2  invalid arguments, or a file or folder that cannot be read or written

Examples:
  $ competence build samples --out site
  $ competence build ipt --out site --title "Frameworks of the group" --watch`;
