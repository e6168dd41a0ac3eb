import type { Figure } from '../figure.ts';
import type { Table } from '../measures/measure.ts';
import { median, medianDeviation, quantile } from '../statistics.ts';
import { table } from './table.ts';

/** A table of one measure: one row per subject, one column per size, with ratios of sizes and subjects. */
export function figuresTable(
  { title, hasUnlikeRows, hasUnlikeSizes }: Table,
  figures: readonly Figure[],
): string {
  const sizes = [...new Set(figures.map(({ size }) => size))];
  const subjects = [...new Set(figures.map(({ subject }) => subject))];
  const at = (subject: string | undefined, size: string): Figure | undefined =>
    figures.find((figure) => figure.subject === subject && figure.size === size);
  const comparesSizes = !hasUnlikeSizes && sizes.length > 1;
  const rows = subjects.map((subject) => {
    const cells = sizes.map((size) =>
      cell(at(subject, size), hasUnlikeRows ? undefined : at(subjects[0], size)),
    );
    return [subject, ...cells, ...(comparesSizes ? [growth(sizes.map((size) => at(subject, size)))] : [])];
  });
  const head = ['', ...sizes, ...(comparesSizes ? [`${sizes.at(-1)} : ${sizes[0]}`] : [])];
  return `**${title}** (${figures[0]?.unit ?? ''})\n\n${table(head, rows)}`;
}

/** Median and 99th percentile, the number of values, and the ratio to the first subject's median. */
function cell(figure: Figure | undefined, first: Figure | undefined): string {
  if (figure === undefined) return '';
  if (figure.values.length === 0) return figure.missing ?? '–';
  const middle = median(figure.values);
  // A single value has no spread.
  const spread = ` / ${format(quantile(figure.values, 0.99))} ±${format(medianDeviation(figure.values))}`;
  const both = `${format(middle)}${figure.values.length > 1 ? spread : ''}`;
  const isCompared = first !== undefined && first !== figure && first.values.length > 0;
  const times = isCompared ? ` ×${format(middle / median(first.values))}` : '';
  return `${both} (${figure.values.length})${times}`;
}

/** The ratio of the figure at the largest size to that at the smallest. */
function growth(row: readonly (Figure | undefined)[]): string {
  const [first, last] = [row[0], row.at(-1)];
  if (!first?.values.length || !last?.values.length || first === last) return '';
  return `×${format(median(last.values) / median(first.values))}`;
}

/** A number with its significant digits. */
export function format(value: number): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
