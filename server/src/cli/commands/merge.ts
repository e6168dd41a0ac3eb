import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { SHORTEST_MARKER } from '../../engine/text/index.ts';

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
    .addOption(
      new Option('-L, --label <name>', 'label of the markers: ours, base, theirs, in this order')
        .argParser((label: string, labels: readonly string[]) => [...labels, label])
        .default([], 'ours, base, theirs'),
    )
    .addHelpText('after', NOTES)
    .action(
      async (
        base: string,
        ours: string,
        theirs: string,
        options: { output?: string; markerSize: number; label: readonly string[] },
      ) => {
        const { merge } = await import('../versions.ts');
        process.exitCode = await merge([base, ours, theirs], options);
      },
    );
}

function asSize(value: string): number {
  const size = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (size >= SHORTEST_MARKER) return size;
  throw new InvalidArgumentError(`Use a number from ${SHORTEST_MARKER} to 999.`);
}

const NOTES = `
If one side moved a competence and the other reworded it, the result is moved and
reworded. Additions from both sides are kept; what both sides added appears once. Of two
version numbers, the higher one is taken. If both sides changed the same line differently,
or one removed what the other changed, both versions appear between git's conflict
markers, and all other lines are merged. No line is lost. A file that cannot be merged by
meaning, for example because it is not UTF-8, is merged line by line by 'git merge-file'.
Git's setting merge.conflictStyle decides what is between the markers; if it is not set,
the common ancestor is shown as well (diff3).

To use it as a git merge driver for every .competence file:

  $ git config merge.competence.driver \\
      'competence merge %O %A %B --output %A --marker-size %L -L %X -L %S -L %Y'
  $ echo '*.competence merge=competence' >> .gitattributes

Exit codes:
  0  merged without conflicts
  1  merged, with conflicts marked in the result
  2  invalid arguments, or a file that cannot be read or written

Example:
  $ competence merge base.competence ours.competence theirs.competence`;
