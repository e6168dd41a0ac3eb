import { memoWith } from '../memo.ts';
import type { Element } from '../model/element.ts';
import { type Facet, ownFacetValues } from '../model/facets.ts';
import type { Box, FrameworkMap, MapEntry } from './frameworkMap.ts';
import type { Keyed } from './keys.ts';

/** A framework's activities in the order of a facet, such as the phases of a therapy. */
export interface Timeline {
  readonly facet: Facet;
  /** The activities with a value of the facet: the earliest first and, among those, the longest first. */
  readonly bars: readonly Bar[];
  /** The activities without a value of the facet. */
  readonly rest: readonly TimelineActivity[];
}

/** An activity, with its domain. */
export interface TimelineActivity extends Keyed {
  readonly hue: number;
  /** Undefined for activities without a domain. */
  readonly domain: Element | undefined;
}

/** An activity along the steps of a timeline. */
export interface Bar extends TimelineActivity {
  /** Its steps, as indexes into the facet's values, ascending from 0. */
  readonly steps: readonly number[];
}

/**
 * Arranges the activities of a map along a facet. The language has no notion of time; it only knows the order in which
 * a facet lists its values. An activity has its own values, or those of the element around it, or all values of its
 * competences.
 */
export function arrange(map: FrameworkMap, facet: Facet): Timeline {
  const bars: Bar[] = [];
  const rest: TimelineActivity[] = [];
  const place = (box: Box, above: readonly string[], hue: number, domain: Element | undefined): void => {
    const { key, element } = box;
    const own = ownFacetValues(element, facet.id) ?? above;
    const steps = stepsOf(facet, own.length > 0 ? own : valuesInside(element, facet.id));
    const placed = { key, element, hue, domain };
    if (steps.length > 0) bars.push({ ...placed, steps });
    else rest.push(placed);
    for (const inner of box.boxes) place(inner, own, hue, domain);
  };
  const placeAll = (
    entries: readonly MapEntry[],
    above: readonly string[],
    hue: number,
    domain: Element | undefined,
  ): void => {
    for (const entry of entries) {
      if (entry.type === 'box') place(entry, above, hue, domain);
      else placeAll(entry.entries, ownFacetValues(entry.element, facet.id) ?? above, hue, domain);
    }
  };
  for (const { domain, hue, entries } of map.columns) {
    placeAll(entries, (domain && ownFacetValues(domain, facet.id)) ?? [], hue, domain);
  }
  bars.sort((left, right) => firstOf(left) - firstOf(right) || lengthOf(right) - lengthOf(left));
  return { facet, bars, rest };
}

function firstOf({ steps }: Bar): number {
  return steps[0] ?? 0;
}

function lengthOf({ steps }: Bar): number {
  return (steps.at(-1) ?? 0) - (steps[0] ?? 0);
}

function stepsOf({ values }: Facet, said: readonly string[]): number[] {
  return values.flatMap((value, index) => (said.includes(value) ? [index] : []));
}

/** The values of one facet in an element. */
const valuesInside = memoWith((element: Element, facet: string): readonly string[] => {
  const values = new Set<string>();
  for (const child of element.children) {
    // A nested activity has its own bar.
    if (child.kind === 'activity') continue;
    for (const value of ownFacetValues(child, facet) ?? valuesInside(child, facet)) values.add(value);
  }
  return [...values];
});
