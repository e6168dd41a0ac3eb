import type { Severity } from '../../engine/checking/index.ts';
import { visible } from '../visible.ts';
import type { Diagnostic, Result, Summary } from './results.ts';
import { describeSummary } from './summary.ts';

const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Prints the results as annotations of a GitHub workflow, and a summary for its log. */
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
    // GitHub accepts columns only if the range is within one line.
    ...(isOneLine && { col: start.column, endColumn: end.column }),
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${asProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${asData(visible(message))}`;
}

/** Escapes characters that would end the workflow command or start another one. GitHub decodes them. */
function asData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes a property too: a colon or comma would end it. Control characters are made visible. */
function asProperty(text: string): string {
  return visible(asData(text).replaceAll(':', '%3A').replaceAll(',', '%2C'));
}
