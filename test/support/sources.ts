import assert from 'node:assert/strict';
import type { Diagnostic, Position, Range } from 'vscode-languageserver-protocol';
import type { Files } from './languageClient.ts';
import { type Mark, readMarks } from './marks.ts';

/** A source with a cursor: its files, and the position of `|`. */
export interface SourceWithCursor {
  readonly files: Readonly<Record<string, string>>;
  readonly path: string;
  readonly position: Position;
  readonly marks: readonly Mark[];
}

/** Splits a source into files (`=== name` starts another one), marks (`^^^`) and the cursor `|`. */
export function readCursor(source: string): SourceWithCursor {
  const { files, marks } = readMarks(source);
  const path = [...files.keys()].find((name) => files.get(name)?.includes('|'));
  assert.ok(path !== undefined, 'the source has a cursor');
  const [before = '', after = ''] = files.get(path)?.split('|') ?? [];
  const lines = before.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return { files: { ...Object.fromEntries(files), [path]: before + after }, path, position, marks };
}

/** The files of a source. */
export function readFiles(source: string): Files {
  return Object.fromEntries(readMarks(source).files);
}

/** `4:10-16`, from 1; `4:10-5:3` over several lines. */
export function formatRange({ start, end }: Range): string {
  const line = start.line === end.line ? '' : `${end.line + 1}:`;
  return `${start.line + 1}:${start.character + 1}-${line}${end.character + 1}`;
}

/** The places of the diagnostics of a rule. */
export function placesOf(diagnostics: readonly Diagnostic[], code: string): string[] {
  return diagnostics.filter((diagnostic) => diagnostic.code === code).map(({ range }) => formatRange(range));
}

/** The lines of a text, without the indentation that they share and the blank ones around them. */
export function trimLines(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const depth = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(depth)).join('\n');
}

/** The range of the first place of `text` in `source`. */
export function rangeOfText(source: string, text: string): Range {
  const offset = source.indexOf(text);
  assert.ok(offset >= 0, `the source holds '${text}'`);
  return { start: positionAt(source, offset), end: positionAt(source, offset + text.length) };
}

function positionAt(source: string, offset: number): Position {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
