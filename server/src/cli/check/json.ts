import type { Diagnostic, Result, Summary } from './results.ts';

const VERSION = 1;

/** Prints the results for other programs. Files without problems are only counted. */
export function printJson(results: readonly Result[], summary: Summary): void {
  const files = results
    .filter(({ counts }) => Object.values(counts).some((count) => count > 0))
    .map(({ path, diagnostics }) => ({ path, diagnostics: Array.from(diagnostics(), asData) }));
  process.stdout.write(`${JSON.stringify({ version: VERSION, files, summary }, undefined, 2)}\n`);
}

function asData({ code, severity, message, range, fixes, related }: Diagnostic) {
  return {
    code,
    severity,
    message,
    range,
    fixes: fixes().map(({ title }) => title),
    related: related.map((place) => ({ path: place.path, range: place.range, message: place.message })),
  };
}
