import type { Workspace } from '../../engine/index.ts';
import type { DocumentRange } from '../documentRange.ts';
import { type ListedChange, locate, type ShownChange } from './changeList.ts';
import type { CurrentComparison } from './compare.ts';

/** Where to look for the next change from. */
export interface StepStart {
  /** Without a document, the first change is wanted, or the last. */
  readonly path: string | undefined;
  /** Whether it is the earlier version of the document. */
  readonly isBefore: boolean;
  readonly line: number;
  readonly back: boolean;
}

/** A change on the way from one to the next. */
export interface ChangeStep {
  readonly change: ShownChange;
  readonly location: DocumentRange;
  readonly isBefore: boolean;
  /** Its place among all that can be shown, from 1. */
  readonly number: number;
  readonly count: number;
}

/** A line with a change. */
interface Stop {
  readonly isBefore: boolean;
  readonly location: DocumentRange;
  readonly listed: ListedChange;
}

/**
 * The change after or before a position, across files. After the last one comes the first. Undefined if there is none.
 */
export function stepFrom(
  start: StepStart,
  current: CurrentComparison,
  live: Workspace,
): ChangeStep | undefined {
  const stops = stopsIn(current, live);
  const index = nextOf(stops, start);
  const stop = stops[index];
  if (stop === undefined) return undefined;
  return {
    change: current.list.show(stop.listed, live),
    location: stop.location,
    isBefore: stop.isBefore,
    number: index + 1,
    count: stops.length,
  };
}

function nextOf(stops: readonly Stop[], { path, isBefore, line, back }: StepStart): number {
  if (path === undefined) return back ? stops.length - 1 : 0;
  const from = { path, isBefore, line };
  const far = back ? -1 : 1;
  const found = back
    ? stops.findLastIndex((stop) => Math.sign(compare(lineAt(stop), from)) === far)
    : stops.findIndex((stop) => Math.sign(compare(lineAt(stop), from)) === far);
  if (found >= 0) return found;
  return back ? stops.length - 1 : 0;
}

/**
 * One stop per line, in the order of the files. If everything around a removal was removed too, the stop is in the
 * earlier version.
 */
function stopsIn({ list }: CurrentComparison, live: Workspace): Stop[] {
  const stops = list.all
    .flatMap((listed) => stopOf(listed, list, live) ?? [])
    .sort((left, right) => compare(lineAt(left), lineAt(right)));
  return stops.filter((stop, index) => {
    const previous = stops[index - 1];
    return previous === undefined || compare(lineAt(previous), lineAt(stop)) !== 0;
  });
}

function stopOf(listed: ListedChange, list: CurrentComparison['list'], live: Workspace): Stop | undefined {
  const place = listed.places.after ?? listed.places.behind;
  const location = place && locate(place, live);
  if (place && location) return { isBefore: false, location, listed };
  // A line that is being edited is found again when the author pauses.
  const before = place ? undefined : list.locateBefore(listed);
  return before && { isBefore: true, location: before, listed };
}

interface StopLine {
  readonly path: string;
  readonly isBefore: boolean;
  readonly line: number;
}

function lineAt({ isBefore, location }: Stop): StopLine {
  return { path: location.path, isBefore, line: location.range.start.line };
}

function compare(left: StopLine, right: StopLine): number {
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  if (left.isBefore !== right.isBefore) return left.isBefore ? 1 : -1;
  return left.line - right.line;
}
