import { CONFIGURATION_CODE, type Severity } from '../../engine/checking/index.ts';
import type { Span } from '../../engine/text/index.ts';
import { type Colour, type Paint, paintFor } from '../colour.ts';
import { visible } from '../visible.ts';
import { excerptOf } from './excerpt.ts';
import type { Fixed } from './fixLayout.ts';
import type { Diagnostic, FileRange, Result, Summary } from './results.ts';
import { describeFixed, describeSummary } from './summary.ts';

const COLOURS: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};
const INDENT = '  ';
/** The width without a terminal: enough for most sentences. */
const USUAL_WIDTH = 100;
const LEAST_WIDTH = 20;
/** The buffer size, in UTF-16 units. A file that is not a framework may have a million problems, too many for one string. */
const WRITTEN_AT_ONCE = 1 << 20;

/** The properties of the output. */
interface Setting {
  readonly paint: Paint;
  /** In columns. */
  readonly width: number;
}

/** Prints the results for people: each problem with its line and carets, and a summary. */
export function printText(results: readonly Result[], summary: Summary, fixed: Fixed): void {
  const paint = paintFor(process.stdout);
  const width = Math.max(LEAST_WIDTH, (process.stdout.columns || USUAL_WIDTH) - INDENT.length);
  for (const { diagnostics } of results) {
    let text = '';
    for (const diagnostic of diagnostics()) {
      text += describe(diagnostic, { paint, width });
      if (text.length < WRITTEN_AT_ONCE) continue;
      process.stdout.write(text);
      text = '';
    }
    if (text !== '') process.stdout.write(text);
  }
  if (fixed.files > 0) process.stdout.write(`${describeFixed(fixed)}\n`);
  process.stdout.write(`${paint(colourOf(summary), describeSummary(summary, results))}\n`);
}

/** Prints the errors among the results to stderr, in the format of `printText`. Returns their number. */
export function printErrors(results: readonly Result[]): number {
  const paint = paintFor(process.stderr);
  const width = Math.max(LEAST_WIDTH, (process.stderr.columns || USUAL_WIDTH) - INDENT.length);
  let errors = 0;
  for (const { counts, diagnostics } of results) {
    if (counts.error === 0) continue;
    errors += counts.error;
    for (const diagnostic of diagnostics()) {
      if (diagnostic.severity === 'error') process.stderr.write(describe(diagnostic, { paint, width }));
    }
  }
  return errors;
}

function describe(diagnostic: Diagnostic, { paint, width }: Setting): string {
  const { code, severity, message, line, related } = diagnostic;
  const colour = COLOURS[severity];
  const { source, caret } = excerptOf(line, spanIn(diagnostic), width);
  const lines = [
    `${paint('bold', shownPlace(diagnostic))} ${paint(colour, severity)}: ${visible(message)}`,
    INDENT + source,
    INDENT + paint(colour, caret),
    ...related.map((place) => `${INDENT}${shownPlace(place)} ${visible(place.message)}`),
    INDENT + paint('dim', `${code}, see ${pageOf(code)}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** The part of its first line that a problem is about. */
function spanIn({ line, range: { start, end } }: Diagnostic): Span {
  return { start: start.column - 1, end: end.line === start.line ? end.column - 1 : line.length };
}

function pageOf(code: string): string {
  return code === CONFIGURATION_CODE ? 'docs/language.md' : `docs/rules/${code}.md`;
}

function shownPlace({ path, range: { start } }: FileRange): string {
  return `${visible(path)}:${start.line}:${start.column}:`;
}

function colourOf({ errors, warnings }: Summary): Colour {
  return errors ? 'red' : warnings ? 'yellow' : 'green';
}
