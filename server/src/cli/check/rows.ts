import type { Fix } from '../../core/index.ts';
import type { Counts, Diagnostic, Result } from './results.ts';

/** What is found in a file as bytes: a thread hands it over without a copy, and it takes little room until it is told. */
export interface Rows {
  readonly path: string;
  readonly counts: Counts;
  /** Undefined where nothing was found. */
  readonly data: Uint8Array | undefined;
}

/** What of a problem is only asked for by some ways of printing. */
export interface Wanted {
  readonly lines: boolean;
  readonly fixes: boolean;
}

interface Data {
  /** The lines in which problems begin, each once: a line may be long, and have many. */
  readonly lines: string[];
  readonly diagnostics: Row[];
}

interface Row extends Omit<Diagnostic, 'line' | 'fixes' | 'path'> {
  /** The place of its line in the list. */
  readonly line: number;
  readonly fixes: readonly Fix[];
}

/** What was found in a file, written down. */
export function rowsOf({ path, counts, diagnostics }: Result, wanted: Wanted): Rows {
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

/** What was written down, as it was found. */
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
