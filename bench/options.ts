import { parseArgs } from 'node:util';
import type { Limit } from './timing.ts';

/** The measures to run, and how thoroughly. */
export interface Options {
  /** The sizes of documents, in competences. */
  readonly sizes: readonly number[];
  /** The sizes of workspaces. */
  readonly workspaces: readonly WorkspaceSize[];
  /** The names of the measures; all if empty. */
  readonly only: readonly string[];
  readonly peers: boolean;
  /** The file for the figures; undefined for a name made from the time. */
  readonly out: string | undefined;
  /** The file of an earlier run, whose tables are printed instead of measuring. */
  readonly show: string | undefined;
  readonly isQuick: boolean;
  readonly limits: Limits;
}

export interface WorkspaceSize {
  readonly files: number;
  readonly competences: number;
}

/** The number of repetitions for each kind of measure. */
export interface Limits {
  readonly keystrokes: Limit;
  /** Limits for measures that change or request a large part of a document. */
  readonly changes: Limit;
  /** Limits for measures that start a process. */
  readonly starts: Limit;
  /** The maximum time for an answer, in milliseconds. */
  readonly patience: number;
}

const FULL: Limits = {
  keystrokes: { most: 200, fewest: 3, budget: 20_000 },
  changes: { most: 40, fewest: 3, budget: 20_000 },
  starts: { most: 10, fewest: 3, budget: 30_000 },
  patience: 180_000,
};

const QUICK: Limits = {
  keystrokes: { most: 50, fewest: 3, budget: 5_000 },
  changes: { most: 10, fewest: 3, budget: 5_000 },
  starts: { most: 5, fewest: 1, budget: 5_000 },
  patience: 60_000,
};

const WORKSPACES: readonly WorkspaceSize[] = [
  { files: 100, competences: 30_000 },
  { files: 500, competences: 100_000 },
];

export const USAGE = `npm run bench -- [options]

  --quick          3,000 and 30,000 competences, and fewer repeats
  --sizes 300,3000 documents of these sizes
  --only <name>    this measure only; may be said several times
  --no-peers       without what the figures are compared with
  --out <file>     where the figures are written, as JSON
  --show <file>    print the tables of an earlier run`;

/**
 * Reads the arguments of the command line, given the names of all measures; throws an error with a readable message if
 * they are invalid.
 */
export function readOptions(parameters: readonly string[], measures: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      quick: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      'no-peers': { type: 'boolean', default: false },
      out: { type: 'string' },
      show: { type: 'string' },
    },
  });
  const unknown = values.only.filter((name) => !measures.includes(name));
  if (unknown.length > 0)
    throw new Error(`No measure ${unknown.join(', ')}; there are ${measures.join(', ')}.`);
  const isQuick = values.quick;
  return {
    sizes: values.sizes ? readSizes(values.sizes) : isQuick ? [3000, 30_000] : [300, 3000, 30_000],
    workspaces: isQuick ? WORKSPACES.slice(1) : WORKSPACES,
    only: values.only,
    peers: !values['no-peers'],
    out: values.out,
    show: values.show,
    isQuick,
    limits: isQuick ? QUICK : FULL,
  };
}

function readSizes(list: string): number[] {
  const sizes = list.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size >= 20)) return sizes;
  throw new Error(
    `--sizes takes whole numbers from 20, with commas between, such as 300,30000: not '${list}'.`,
  );
}
