import { CONFIGURATION_CODE, type Severity, type Span } from '../../core/index.ts';
import { type Colour, type Paint, paintFor } from '../colour.ts';
import { visible } from '../visible.ts';
import { excerptOf } from './excerpt.ts';
import type { Mended } from './mend.ts';
import type { Diagnostic, Place, Result, Summary } from './results.ts';
import { describeMended, describeSummary } from './summary.ts';

const COLOURS: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};
const INDENT = '  ';
/** Where there is no terminal to say how wide it is; wide enough for most of a sentence. */
const USUAL_WIDTH = 100;
const LEAST_WIDTH = 20;
/** In UTF-16 units: a file of another kind may have a million problems, and no text holds them all. */
const WRITTEN_AT_ONCE = 1 << 20;

/** What a text is printed for. */
interface Setting {
  readonly paint: Paint;
  /** In columns. */
  readonly width: number;
}

/** Prints the results for people: each problem with its line and a caret, and a summary in words. */
export function printText(results: readonly Result[], summary: Summary, mended: Mended): void {
  const paint = paintFor(process.stdout);
  const width = Math.max(LEAST_WIDTH, (process.stdout.columns || USUAL_WIDTH) - INDENT.length);
  for (const { diagnostics } of results) {
    let told = '';
    for (const diagnostic of diagnostics()) {
      told += describe(diagnostic, { paint, width });
      if (told.length < WRITTEN_AT_ONCE) continue;
      process.stdout.write(told);
      told = '';
    }
    if (told !== '') process.stdout.write(told);
  }
  if (mended.files > 0) process.stdout.write(`${describeMended(mended)}\n`);
  process.stdout.write(`${paint(colourOf(summary), describeSummary(summary, results))}\n`);
}

/** Prints the errors among the results on stderr, as `printText` does, and gives how many there are. */
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

/** The stretch of its first line that a problem is about. */
function spanIn({ line, range: { start, end } }: Diagnostic): Span {
  return { start: start.column - 1, end: end.line === start.line ? end.column - 1 : line.length };
}

function pageOf(code: string): string {
  return code === CONFIGURATION_CODE ? 'docs/language.md' : `docs/rules/${code}.md`;
}

function shownPlace({ path, range: { start } }: Place): string {
  return `${visible(path)}:${start.line}:${start.column}:`;
}

function colourOf({ errors, warnings }: Summary): Colour {
  return errors ? 'red' : warnings ? 'yellow' : 'green';
}
