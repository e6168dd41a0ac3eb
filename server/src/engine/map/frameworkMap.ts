import { memoWith } from '../memo.ts';
import { countAll } from '../model/build.ts';
import { type Counts, type Element, isCompetence } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import type { Text } from '../syntax/statement.ts';
import { type Keyed, withKeys } from './keys.ts';

/** The number of hues; further domains start again with the first. */
export const HUES = 9;

/** A framework as columns of boxes, from which every picture of it is drawn. */
export interface FrameworkMap {
  /** The statement that spans the whole map. */
  readonly overarching: Text | undefined;
  readonly columns: readonly Column[];
}

/** A domain with its activities. */
export interface Column {
  readonly key: string;
  /** Undefined for the last column, with activities that have no domain. */
  readonly domain: Element | undefined;
  /** From 1 to `HUES`; 0 for the last column. */
  readonly hue: number;
  readonly entries: readonly MapEntry[];
  /** In the last column, everything in it; in a domain's column, the domain itself has it. */
  readonly strays: readonly Keyed[];
  /** The number of competences in the domain or its groups outside of activities, which the map cannot show. */
  readonly loose: number;
  readonly counts: Counts;
}

export type MapEntry = Box | BoxGroup;

/** An activity, with the activities nested in it. */
export interface Box extends Keyed {
  readonly type: 'box';
  readonly boxes: readonly Box[];
}

/** A group of activities. */
export interface BoxGroup extends Keyed {
  readonly type: 'group';
  readonly entries: readonly MapEntry[];
}

/** The key of the column of activities without a domain. No author can write it as an id. */
export const WITHOUT_DOMAIN = '/without-domain';

/**
 * Lays out a framework: one column per domain, in order, then one for activities without a domain, if there are any.
 */
export function placeFramework(framework: Framework): FrameworkMap {
  const keyed = withKeys(framework.children, '').flatMap(domainsWithin);
  const domains = keyed.filter(({ element }) => element.kind === 'domain');
  const columns = domains.map((domain, index) => placeDomain(domain, (index % HUES) + 1));
  const rest = keyed.filter(({ element }) => STRAYS.has(element.kind));
  if (rest.length > 0) columns.push(placeStrays(rest));
  const overarching = framework.header?.properties.find(({ name }) => name === 'overarching')?.value;
  return { overarching, columns };
}

const STRAYS: ReadonlySet<string> = new Set([
  'activity',
  'group',
  'competence',
  'knowledge',
  'application',
  'attitudes',
]);

/** A broken line, such as a damaged header, may have domains below it. They keep their columns. */
function domainsWithin(keyed: Keyed): Keyed[] {
  const { element, key } = keyed;
  if (element.kind === 'domain' || !element.children.some(({ kind }) => kind === 'domain')) return [keyed];
  return withKeys(element.children, key).flatMap(domainsWithin);
}

function placeDomain({ key, element }: Keyed, hue: number): Column {
  return columnOf(element, key, hue);
}

const columnOf = memoWith(
  (domain: Element, key: string, hue: number): Column => ({
    key,
    domain,
    hue,
    entries: placeEntries(domain.children, key),
    strays: [],
    loose: countLoose(domain.children),
    counts: domain.counts,
  }),
);

function placeStrays(strays: readonly Keyed[]): Column {
  const elements = strays.map(({ element }) => element);
  const entries = strays.flatMap(placeEntry);
  const counts = countAll(elements);
  return {
    key: WITHOUT_DOMAIN,
    domain: undefined,
    hue: 0,
    entries,
    strays,
    loose: countLoose(elements),
    counts,
  };
}

function placeEntries(elements: readonly Element[], parent: string): MapEntry[] {
  return withKeys(elements, parent).flatMap(placeEntry);
}

function placeEntry(keyed: Keyed): MapEntry[] {
  const { key, element } = keyed;
  if (element.kind === 'activity') return [placeBox(keyed)];
  if (element.kind !== 'group') return [];
  return [{ type: 'group', key, element, entries: placeEntries(element.children, key) }];
}

function placeBox({ key, element }: Keyed): Box {
  const inside = withKeys(element.children, key).filter(({ element: { kind } }) => kind === 'activity');
  return { type: 'box', key, element, boxes: inside.map(placeBox) };
}

/** The competences outside of every activity. */
function countLoose(elements: readonly Element[]): number {
  let loose = 0;
  for (const element of elements) {
    const { kind, counts, children } = element;
    if (kind === 'activity') continue;
    // A competence or a section has no activities, so everything in it is loose.
    if (kind === 'group') loose += countLoose(children);
    else loose += counts.competences + (isCompetence(element) ? 1 : 0);
  }
  return loose;
}
