import { Argument, Command, InvalidArgumentError, Option } from 'commander';

/** `competence merge`: merges two versions of a file by meaning. */
export function mergeCommand(): Command {
  return new Command('merge')
    .summary('Merge two versions of a file by meaning.')
    .description('Merge two versions of a file that have a common ancestor, by meaning.')
    .addArgument(new Argument('<base>', 'the common ancestor'))
    .addArgument(new Argument('<ours>', 'our version'))
    .addArgument(new Argument('<theirs>', 'their version'))
    .addOption(new Option('--output <file>', 'file to write to (default: standard output)'))
    .addOption(
      new Option('--marker-size <number>', 'length of the conflict markers').argParser(asSize).default(7),
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
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('Use a number from 1 to 999.');
  return Number(value);
}

const NOTES = `
If one side moved a competence and the other reworded it, the result is moved and
reworded. Additions from both sides are kept; what both sides added appears once. If both
sides changed the same line differently, both versions appear between git's conflict
markers. So do lines that cannot be merged by meaning. No line is lost.

To use it as a git merge driver for every .competence file:

  $ git config merge.competence.driver 'competence merge %O %A %B --output %A --marker-size %L'
  $ echo '*.competence merge=competence' >> .gitattributes

Exit codes:
  0  merged without conflicts
  1  merged, with conflicts marked in the result
  2  invalid arguments, or a file that cannot be read or written

Example:
  $ competence merge base.competence ours.competence theirs.competence`;
