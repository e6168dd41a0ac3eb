import { findProperty } from '../../engine/model/index.ts';
import { isTrivia, type Place, placeOf, type Statement } from '../../engine/syntax/index.ts';

/** A line that is still open where a piece of a document begins or ends: what comes may stand in it. */
export interface Open {
  readonly indentation: number;
  /** The place that it makes. */
  readonly place: Place;
  /** Its index in the piece; -1 when it stands before. */
  readonly index: number;
}

/** What a piece of a document does to what is open, and what it retires. */
export interface Scan {
  /** What was open before, as one string: the same where all lines of the piece stand in the same places. */
  readonly beforeKey: string;
  readonly after: readonly Open[];
  readonly afterKey: string;
  /** The indices of its lines that it says to be retired. */
  readonly retired: readonly number[];
  /** The depths of the lines before it that it says to be retired. */
  readonly retiresBefore: readonly number[];
}

const scans = new WeakMap<readonly Statement[], Scan>();

/** Scans a piece of a document; a piece that stands where it stood is not scanned again. */
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

/** Visits the lines of a piece that say something, each with its place and what it stands in; gives what is open after. */
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

function retires({ kind, keyword }: Statement, place: Place): boolean {
  return kind === 'property' && keyword?.text === 'retired' && findProperty(place, 'retired') !== undefined;
}
