import {
  type Box,
  type Column,
  type FrameworkMap,
  placeFramework,
  WITHOUT_DOMAIN,
} from '../../map/frameworkMap.ts';
import { type Keyed, withKeys } from '../../map/keys.ts';
import type { Omitted } from '../../model/adapt.ts';
import type { Element } from '../../model/element.ts';
import type { Framework } from '../../model/framework.ts';
import { isValidId } from '../../syntax/statement.ts';
import { fileNameOf, fileNameOfKey } from './fileName.ts';

/** The address of an element on the site. */
export interface SitePlace extends Keyed {
  /** Its own page, or the page that contains it, in the framework's folder. */
  readonly file: string;
  /** Its anchor on that page; empty for the page as a whole. */
  readonly anchor: string;
  /** The page of the list that contains it; undefined for elements without one, such as a guide. */
  readonly listed: ListPage | undefined;
  /** Its parent; undefined at the top. */
  readonly parent: SitePlace | undefined;
}

/** A page with a list: of a domain, of elements without one, or of an activity. */
export interface ListPage {
  readonly key: string;
  readonly file: string;
  readonly column: Column;
  /** Undefined for the list of elements without a domain. */
  readonly element: Element | undefined;
}

/** A framework as a part of the site: its elements and their addresses. */
export interface SiteFramework {
  readonly framework: Framework;
  /** Its folder. */
  readonly folder: string;
  readonly map: FrameworkMap;
  /** The list of each column of the map, in their order. */
  readonly domains: readonly ListPage[];
  /** The list of each activity, in the order of the map. */
  readonly activities: readonly ListPage[];
  /** By key: every possible target of a link. */
  readonly places: ReadonlyMap<string, SitePlace>;
  /** The competences that have their own page, in the order of the lists. */
  readonly competences: readonly SitePlace[];
  readonly guides: readonly SitePlace[];
  readonly curricula: readonly SitePlace[];
  readonly terms: readonly SitePlace[];
  readonly sources: readonly SitePlace[];
  readonly facets: readonly SitePlace[];
  /** Omissions of an adaptation whose ids are not used otherwise, by id. */
  readonly omitted: ReadonlyMap<string, Omitted & { readonly within: Element }>;
}

export const GLOSSARY_PAGE = 'glossary.html';
export const SOURCES_PAGE = 'sources.html';
export const COVERAGE_PAGE = 'coverage.html';
export const DIFFERENCES_PAGE = 'differences.html';
export const CHANGES_PAGE = 'changes.html';
export const INDEX_PAGE = 'index.html';

/** Works out the pages of a framework, and which elements are on which. */
export function placeOnSite(framework: Framework): SiteFramework {
  const map = placeFramework(framework);
  const run: Run = {
    places: new Map(),
    files: new Set(),
    lists: new Map(),
    competences: [],
    others: new Map(),
  };
  const domains = map.columns.map((column) => addList(run, column.key, column, column.domain));
  const activities = map.columns.flatMap((column) =>
    boxesIn(column).map(({ key, element }) => addList(run, key, column, element)),
  );
  for (const list of [...domains, ...activities]) {
    const known = list.element && run.lists.get(list.element);
    if (list.element && known === undefined) run.lists.set(list.element, list);
  }
  const strays = domains.find(({ key }) => key === WITHOUT_DOMAIN);
  visitAll(run, framework.children, '', strays, undefined);
  const others = (kind: Element['kind']): SitePlace[] => run.others.get(kind) ?? [];
  return {
    framework,
    folder: fileNameOf(framework.id),
    map,
    domains,
    activities,
    places: run.places,
    competences: run.competences,
    guides: others('guide'),
    curricula: others('curriculum'),
    terms: others('term'),
    sources: others('source'),
    facets: others('facet'),
    omitted: omittedOf(framework, run.places),
  };
}

/** The activities of a column at every depth, in the order of the map. */
function boxesIn({ entries }: Pick<Column, 'entries'>): Box[] {
  return entries.flatMap((entry) =>
    entry.type === 'box' ? [entry, ...boxesIn({ entries: entry.boxes })] : boxesIn(entry),
  );
}

interface Run {
  readonly places: Map<string, SitePlace>;
  /** The existing pages, because an author may have used an id twice. */
  readonly files: Set<string>;
  readonly lists: Map<Element, ListPage>;
  readonly competences: SitePlace[];
  readonly others: Map<Element['kind'], SitePlace[]>;
}

function addList(run: Run, key: string, column: Column, element: Element | undefined): ListPage {
  return { key, file: takeFile(run, key), column, element };
}

/** The file of a page; that of a second one with the same key has a number. */
function takeFile({ files }: Run, key: string): string {
  const name = isValidId(key) ? fileNameOf(key) : fileNameOfKey(key);
  let file = `${name}.html`;
  for (let number = 2; files.has(file); number++) file = `~~~${number}~${name}.html`;
  files.add(file);
  return file;
}

function visitAll(
  run: Run,
  elements: readonly Element[],
  key: string,
  list: ListPage | undefined,
  parent: SitePlace | undefined,
): void {
  for (const keyed of withKeys(elements, key)) visit(run, keyed, list, parent);
}

function visit(run: Run, keyed: Keyed, around: ListPage | undefined, parent: SitePlace | undefined): void {
  const { element, key } = keyed;
  const own = run.lists.get(element);
  const list = own ?? around;
  const page = own ? { file: own.file, anchor: '' } : pageOf(run, keyed, around, parent);
  const place: SitePlace = { ...keyed, ...page, listed: list, parent };
  const isFirst = !run.places.has(key);
  if (isFirst) run.places.set(key, place);
  if (element.kind === 'competence') {
    if (isFirst && place.anchor === '') run.competences.push(place);
  } else if (!own) {
    const same = run.others.get(element.kind);
    if (same) same.push(place);
    else run.others.set(element.kind, [place]);
  }
  visitAll(run, element.children, key, list, place);
}

/** The page of elements without a list. */
function pageOf(
  run: Run,
  { key, element }: Keyed,
  list: ListPage | undefined,
  parent: SitePlace | undefined,
): Pick<SitePlace, 'file' | 'anchor'> {
  switch (element.kind) {
    case 'competence':
      // If an id is used twice, links lead to the first element with it.
      if (element.id === undefined || run.places.has(key))
        return { file: list?.file ?? INDEX_PAGE, anchor: key };
      return { file: takeFile(run, key), anchor: '' };
    case 'guide':
    case 'curriculum':
      return { file: takeFile(run, key), anchor: '' };
    case 'topic':
    case 'module':
    case 'requirement':
      return { file: parent?.file ?? INDEX_PAGE, anchor: key };
    case 'glossary':
    case 'term':
      return { file: GLOSSARY_PAGE, anchor: key };
    case 'source':
      return { file: SOURCES_PAGE, anchor: key };
    case 'facet':
      // Facets are explained with the structure of the framework, on its first page.
      return { file: INDEX_PAGE, anchor: key };
    default:
      return { file: list?.file ?? INDEX_PAGE, anchor: key };
  }
}

function omittedOf({ omitted }: Framework, places: ReadonlyMap<string, SitePlace>): SiteFramework['omitted'] {
  const found = new Map<string, Omitted & { readonly within: Element }>();
  const visit = (element: Element, omission: Omitted): void => {
    const id = element.id?.text;
    if (id !== undefined && isValidId(id) && !places.has(id) && !found.has(id)) {
      found.set(id, { ...omission, element, within: omission.element });
    }
    for (const child of element.children) visit(child, omission);
  };
  for (const omission of omitted) visit(omission.element, omission);
  return found;
}
