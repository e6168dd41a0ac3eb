import type { Problem, RelatedPlace, Severity, Workspace } from '../../core/index.ts';
import { type Colour, type Paint, paintFor } from '../colour.ts';
import { visible } from '../visible.ts';
import { count } from '../words.ts';
import { excerptOf } from './excerpt.ts';
import { type Result, rangeFromOne, type Summary } from './results.ts';

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

/** What a text is printed for. */
interface Setting {
  readonly workspace: Workspace;
  readonly paint: Paint;
  /** In columns. */
  readonly width: number;
}

/** Prints the results for people: each problem with its line and a caret, and a summary in words. */
export function printText(results: readonly Result[], summary: Summary, workspace: Workspace): void {
  const paint = paintFor(process.stdout);
  const width = Math.max(LEAST_WIDTH, (process.stdout.columns || USUAL_WIDTH) - INDENT.length);
  for (const { problems } of results) {
    const told = problems.map((problem) => describe(problem, { workspace, paint, width }));
    if (told.length > 0) process.stdout.write(told.join(''));
  }
  process.stdout.write(`${paint(colourOf(summary), describeSummary(summary, results))}\n`);
}

function describe(problem: Problem, { workspace, paint, width }: Setting): string {
  const { rule, severity, message, statement, span, related = [] } = problem;
  const colour = COLOURS[severity];
  const { source, caret } = excerptOf(statement.source, span, width);
  const lines = [
    `${paint('bold', placeOf(problem, workspace))} ${paint(colour, severity)}: ${visible(message)}`,
    INDENT + source,
    INDENT + paint(colour, caret),
    ...related.map((place) => `${INDENT}${placeOf(place, workspace)} ${visible(place.message)}`),
    INDENT + paint('dim', `${rule.id}, see docs/rules/${rule.id}.md`),
  ];
  return `${lines.join('\n')}\n\n`;
}

function placeOf(place: Problem | RelatedPlace, workspace: Workspace): string {
  const { line, column } = rangeFromOne(place, workspace).start;
  return `${visible(place.path)}:${line}:${column}:`;
}

/** `2 problems in 1 file (1 error, 1 warning), and 3 hints`: errors and warnings are what there is to mend. */
function describeSummary(summary: Summary, results: readonly Result[]): string {
  const { errors, warnings, information, hints } = summary;
  const problems = errors + warnings;
  const files = problems ? results.filter(hasProblems).length : summary.files;
  const kinds = [errors && count(errors, 'error'), warnings && count(warnings, 'warning')].filter(Boolean);
  const others = [information && `${information} information`, hints && count(hints, 'hint')].filter(Boolean);
  return [
    `${problems ? count(problems, 'problem') : 'No problems'} in ${count(files, 'file')}`,
    kinds.length > 0 && ` (${kinds.join(', ')})`,
    others.length > 0 && `, and ${others.join(', ')}`,
  ]
    .filter(Boolean)
    .join('');
}

function hasProblems({ problems }: Result): boolean {
  return problems.some(({ severity }) => severity === 'error' || severity === 'warning');
}

function colourOf({ errors, warnings }: Summary): Colour {
  return errors ? 'red' : warnings ? 'yellow' : 'green';
}
