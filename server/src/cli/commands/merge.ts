import { Argument, Command, InvalidArgumentError, Option } from 'commander';

/** `competence merge`: puts two versions of a file together by what they say. */
export function mergeCommand(): Command {
  return new Command('merge')
    .summary('Merge two versions of a file by what they say.')
    .description('Merge two versions of a file that come from one, by what they say.')
    .addArgument(new Argument('<base>', 'the file that both come from'))
    .addArgument(new Argument('<ours>', 'our version'))
    .addArgument(new Argument('<theirs>', 'their version'))
    .addOption(new Option('--output <file>', 'where to write (default: standard output)'))
    .addOption(
      new Option('--marker-size <number>', 'how long conflict markers are').argParser(asSize).default(7),
    )
    .addHelpText('after', NOTES)
    .action(
      async (
        base: string,
        ours: string,
        theirs: string,
        options: { output?: string; markerSize: number },
      ) => {
        const { merge } = await import('../versions.ts');
        process.exitCode = merge([base, ours, theirs], options);
      },
    );
}

function asSize(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('It is a number from 1 to 999.');
  return Number(value);
}

const NOTES = `
A competence that one side moved and the other reworded is moved and reworded; what
both added is there once, and what each added is there. Where both say different things
of one line, both stand between the markers that git writes, and so do lines that
cannot be put together by what they say. No line is lost.

As a merge driver of git, for every .competence file:

  $ git config merge.competence.driver 'competence merge %O %A %B --output %A --marker-size %L'
  $ echo '*.competence merge=competence' >> .gitattributes

Exit codes: 0 merged, 1 conflicts are marked in it, 2 wrong use, or a file that cannot
be read or written.

Example:
  $ competence merge base.competence ours.competence theirs.competence`;
