import { findProperty } from '../../engine/model/index.ts';
import { isProperty, isTrivia, type Place, placeOf, type Statement } from '../../engine/syntax/index.ts';

/** A line that is still open at the beginning or end of a chunk, so that later lines may belong to it. */
export interface Open {
  readonly indentation: number;
  /** The place that it makes. */
  readonly place: Place;
  /** Its index in the chunk; -1 if it is in an earlier one. */
  readonly index: number;
}

/** The effect of a chunk on the open lines, and the lines it retires. */
export interface Scan {
  /** The open lines before it, as one string, which is equal if all lines of the chunk have the same ancestors. */
  readonly beforeKey: string;
  readonly after: readonly Open[];
  readonly afterKey: string;
  /** The indexes of its lines that it declares retired. */
  readonly retired: readonly number[];
  /** The depths of earlier lines that it declares retired. */
  readonly retiresBefore: readonly number[];
}

const scans = new WeakMap<readonly Statement[], Scan>();

/** Scans a chunk of a document. A chunk with the same ancestors is not scanned again. */
export function scan(piece: readonly Statement[], before: readonly Open[], beforeKey: string): Scan {
  const known = scans.get(piece);
  if (known?.beforeKey === beforeKey) return known;
  const retired: number[] = [];
  const retiresBefore: number[] = [];
  const after = visitLines(piece, before, (statement, _, place, open) => {
    if (!retires(statement, place)) return;
    const holder = open.at(-1);
    if (holder && holder.index >= 0) retired.push(holder.index);
    else if (holder) retiresBefore.push(open.length - 1);
  });
  const afterKey = after.map(({ indentation, place }) => `${indentation} ${place}`).join('/');
  const made: Scan = { beforeKey, after, afterKey, retired, retiresBefore };
  scans.set(piece, made);
  return made;
}

/** Visits the statements of a chunk, each with its place and its ancestors; returns the open lines after it. */
export function visitLines(
  piece: readonly Statement[],
  before: readonly Open[],
  visit: (statement: Statement, index: number, place: Place, open: readonly Open[]) => void,
): readonly Open[] {
  const open: Open[] = before.map((line) => ({ ...line, index: -1 }));
  piece.forEach((statement, index) => {
    if (isTrivia(statement)) return;
    const { indentation } = statement;
    while (open.length && (open.at(-1)?.indentation ?? -1) >= indentation) open.pop();
    const place = open.at(-1)?.place ?? 'top';
    visit(statement, index, place, open);
    open.push({ indentation, place: placeOf(statement, place), index });
  });
  return open;
}

function retires(statement: Statement, place: Place): boolean {
  return isProperty(statement, 'retired') && findProperty(place, 'retired') !== undefined;
}
