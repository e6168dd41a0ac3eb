import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../../package.json';
import type { Fix, Severity } from '../../engine/checking/index.ts';
import type { Range } from '../../engine/text/index.ts';
import type { Diagnostic, FileRange, Result } from './results.ts';
import { rangeFromOne } from './results.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** The base of relative paths. Code scanning replaces it by the root of the repository. */
const BASE = '%SRCROOT%';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Prints the results as SARIF 2.1.0, the format of static analysis tools. */
export async function printSarif(results: readonly Result[], failed: boolean): Promise<void> {
  const { describeRules } = await import('../explainer.ts');
  const diagnostics = results.flatMap((result) => [...result.diagnostics()]);
  const rules = describeRules(new Set(diagnostics.map(({ code }) => code)), LEVELS);
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const run = {
    tool: { driver: { name: 'competence', version, semanticVersion: version, rules } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [BASE]: { uri: `${pathToFileURL(resolve()).href}/`.replace(/(?<!\/)\/+$/, '/') } },
    invocations: [{ executionSuccessful: !failed }],
    artifacts: results.map(({ path }) => ({ location: artifactAt(path), encoding: 'UTF-8' })),
    results: diagnostics.map((diagnostic) => resultOf(diagnostic, indices.get(diagnostic.code) ?? -1)),
  };
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  process.stdout.write(`${JSON.stringify(log, undefined, 2)}\n`);
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number) {
  const { code, severity, message, related, line } = diagnostic;
  const fixes = diagnostic.fixes();
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: asMessage(message),
    locations: [{ physicalLocation: physicalLocation(diagnostic, line) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        physicalLocation: physicalLocation(place),
        message: asMessage(place.message),
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map(asFix) }),
  };
}

function physicalLocation({ path, range }: FileRange, line?: string) {
  const region = asRegion(range);
  return {
    artifactLocation: artifactAt(path),
    region: line === undefined ? region : { ...region, snippet: { text: textOf(line, range) } },
  };
}

function textOf(line: string, { start, end }: Range): string {
  return line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
}

function asRegion({ start, end }: Range) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function asFix({ title, changes }: Fix) {
  const paths = [...new Set(changes.map(({ path }) => path))];
  return {
    description: asMessage(title),
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifactAt(path),
      replacements: changes
        .filter((change) => change.path === path)
        .map(({ range, text }) => ({
          deletedRegion: asRegion(rangeFromOne(range)),
          ...(text !== '' && { insertedContent: { text } }),
        })),
    })),
  };
}

/** Doubles braces, because single braces in a message are placeholders. */
function asMessage(text: string): { text: string } {
  return { text: text.replace(/[{}]/g, '$&$&') };
}

/** The location of a file: relative to the current folder if it is inside it, otherwise absolute, because SARIF paths must not lead upwards. */
function artifactAt(path: string) {
  if (path.startsWith('../') || resolve(path) === path) return { uri: pathToFileURL(resolve(path)).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: BASE };
}
