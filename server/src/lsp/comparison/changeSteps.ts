import type { ComparisonStep, StepTarget } from '../comparisonProtocol.ts';
import type { FrameworkLocation } from '../frameworkProtocol.ts';
import { pathOf } from '../uris.ts';
import type { LanguageWorkspace } from '../workspace.ts';
import { type ListedChange, locate } from './changeList.ts';
import type { CurrentComparison } from './comparisons.ts';

/** A line with a change. */
interface Stop {
  readonly path: string;
  readonly isBefore: boolean;
  readonly location: FrameworkLocation;
  readonly listed: ListedChange;
}

/**
 * The change after or before a position, across files. After the last one comes the first. Undefined if there is none.
 */
export function stepFrom(
  target: StepTarget,
  current: CurrentComparison,
  live: LanguageWorkspace,
): ComparisonStep | undefined {
  const stops = stopsIn(current, live);
  const index = nextOf(stops, target);
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

function nextOf(stops: readonly Stop[], { uri, isBefore, line, back }: StepTarget): number {
  if (uri === undefined) return back ? stops.length - 1 : 0;
  const from = { path: pathOf(uri), isBefore: isBefore === true, line: Number(line) || 0 };
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
function stopsIn({ list }: CurrentComparison, live: LanguageWorkspace): Stop[] {
  const stops = list.all
    .flatMap((listed) => stopOf(listed, list, live) ?? [])
    .sort((left, right) => compare(lineAt(left), lineAt(right)));
  return stops.filter((stop, index) => {
    const previous = stops[index - 1];
    return previous === undefined || compare(lineAt(previous), lineAt(stop)) !== 0;
  });
}

function stopOf(
  listed: ListedChange,
  list: CurrentComparison['list'],
  live: LanguageWorkspace,
): Stop | undefined {
  const place = listed.places.after ?? listed.places.behind;
  const location = place && locate(place, live.engine, live);
  if (place && location) return { path: place.path, isBefore: false, location, listed };
  // A line that is being edited is found again when the author pauses.
  const before = place ? undefined : list.locateBefore(listed, live);
  return before && { path: pathOf(before.uri), isBefore: true, location: before, listed };
}

interface StopLine {
  readonly path: string;
  readonly isBefore: boolean;
  readonly line: number;
}

function lineAt({ path, isBefore, location }: Stop): StopLine {
  return { path, isBefore, line: location.range.start.line };
}

function compare(left: StopLine, right: StopLine): number {
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  if (left.isBefore !== right.isBefore) return left.isBefore ? 1 : -1;
  return left.line - right.line;
}
