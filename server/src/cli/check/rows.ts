import type { Fix } from '../../engine/checking/index.ts';
import type { Diagnostic, Result, SeverityCounts } from './results.ts';

/** The problems of a file as bytes, which a thread can transfer without copying, and which need little memory. */
export interface Rows {
  readonly path: string;
  readonly counts: SeverityCounts;
  /** Undefined if there are no problems. */
  readonly data: Uint8Array | undefined;
}

/** The parts of a problem that only some output formats need. */
export interface RowFields {
  readonly lines: boolean;
  readonly fixes: boolean;
}

interface Data {
  /** The source lines of the problems, each once, because a line may be long and have many problems. */
  readonly lines: string[];
  readonly diagnostics: Row[];
}

interface Row extends Omit<Diagnostic, 'line' | 'fixes' | 'path'> {
  /** The index of its source line in `lines`. */
  readonly line: number;
  readonly fixes: readonly Fix[];
}

/** Serialises the problems of a file. */
export function rowsOf({ path, counts, diagnostics }: Result, wanted: RowFields): Rows {
  const data: Data = { lines: [], diagnostics: [] };
  const places = new Map<string, number>();
  for (const { path: _, line, fixes, ...diagnostic } of diagnostics()) {
    const text = wanted.lines ? line : '';
    let place = places.get(text);
    if (place === undefined) {
      place = data.lines.push(text) - 1;
      places.set(text, place);
    }
    data.diagnostics.push({ ...diagnostic, line: place, fixes: wanted.fixes ? fixes() : [] });
  }
  const isClean = data.diagnostics.length === 0;
  return { path, counts, data: isClean ? undefined : new TextEncoder().encode(JSON.stringify(data)) };
}

/** Deserialises the problems of a file. */
export function resultOfRows({ path, counts, data }: Rows): Result {
  return {
    path,
    counts,
    *diagnostics() {
      if (data === undefined) return;
      const { lines, diagnostics } = JSON.parse(new TextDecoder().decode(data)) as Data;
      for (const { line, fixes, ...diagnostic } of diagnostics) {
        yield { ...diagnostic, path, line: lines[line] ?? '', fixes: () => fixes };
      }
    },
  };
}
