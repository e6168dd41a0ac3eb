import type { Severity } from '../../core/index.ts';
import { visible } from '../visible.ts';
import type { Diagnostic, Result, Summary } from './results.ts';
import { describeSummary } from './summary.ts';

const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Prints the results as annotations of a GitHub workflow, and the summary for those who read its log. */
export function printGithub(results: readonly Result[], summary: Summary): void {
  for (const { diagnostics } of results) {
    for (const diagnostic of diagnostics()) process.stdout.write(`${annotationOf(diagnostic)}\n`);
  }
  process.stdout.write(`${describeSummary(summary, results)}\n`);
}

function annotationOf({ path, range: { start, end }, code, severity, message }: Diagnostic): string {
  const isOneLine = start.line === end.line;
  const properties = {
    file: path,
    line: start.line,
    endLine: end.line,
    // Columns are told of one line alone.
    ...(isOneLine && { col: start.column, endColumn: end.column }),
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${asProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${asData(visible(message))}`;
}

/** What would end the command or be taken for another one, in the way in which it is undone where it is read. */
function asData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A colon or comma would end the property; other signs that a terminal obeys have no place in a log. */
function asProperty(text: string): string {
  return visible(asData(text).replaceAll(':', '%3A').replaceAll(',', '%2C'));
}
