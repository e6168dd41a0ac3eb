import { TABLES } from '../measures/index.ts';
import type { Run } from '../run.ts';
import { figuresTable } from './figures.ts';
import { targetsTable } from './targets.ts';

/** A run as Markdown, for people. */
export function report({ when, commit, machine, figures }: Run): string {
  const [before, after] = machine.load.map((load) => load.toFixed(2));
  const about = [
    `Measured ${when} at ${commit ?? 'no commit'}, on ${machine.processors}, ${Math.round(machine.memory / 1e9)} GB, `,
    `${machine.platform}, Node ${machine.node}. Load of the machine: ${before} before, ${after} after.`,
  ].join('');
  const tables = TABLES.flatMap((table) => {
    const own = figures.filter(({ measure }) => measure === table.name);
    return own.length > 0 ? [figuresTable(table, own)] : [];
  });
  return [about, LEGEND, ...tables, targetsTable(figures)].join('\n\n');
}

const LEGEND = `Each cell: median / 99th percentile ± median deviation (how many were measured) × how many times the first row.`;
