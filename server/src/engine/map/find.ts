import type { Element } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import { isValidId } from '../syntax/statement.ts';
import type { Box, Column, FrameworkMap, MapEntry } from './frameworkMap.ts';
import { type Keyed, withKeys } from './keys.ts';

/** A domain or an activity on the map, with its column. */
export interface FoundOnMap {
  readonly key: string;
  /** Undefined for the column of activities without a domain. */
  readonly element: Element | undefined;
  readonly column: Column;
}

/** The domain or activity with that key; undefined if the map has none. */
export function findOnMap(map: FrameworkMap, key: string): FoundOnMap | undefined {
  for (const column of map.columns) {
    if (column.key === key) return { key, element: column.domain, column };
    const box = findBox(column.entries, key);
    if (box) return { key, element: box.element, column };
  }
  return undefined;
}

/** The element with that key and its ancestors, from the top; undefined if there is none. */
export function findElement(framework: Framework, key: string): readonly Keyed[] | undefined {
  // A key is an id, or a path of positions from an id or from the top.
  const [id = '', ...places] = key.split('/');
  const starts = id === '' ? [[]] : pathsTo(framework.children, id);
  for (const start of starts) {
    const path = followPlaces(start, start.at(-1)?.children ?? framework.children, places);
    if (path && path.length > 0) return keyedPath(framework.children, path);
  }
  return undefined;
}

/** The elements at the nodes of `path`, from the top. Elements placed in a domain with `in` are under it. */
export function elementsAt(framework: Framework, path: readonly SyntaxNode[]): readonly Keyed[] {
  const nodes = new Set(path);
  const found: Keyed[] = [];
  let children = framework.children;
  for (
    let next = findOn(children, '', nodes);
    next.length > 0;
    next = findOn(children, found.at(-1)?.key ?? '', nodes)
  ) {
    found.push(...next);
    children = found.at(-1)?.element.children ?? [];
  }
  return found;
}

/** The element of `elements` at a node, or the activity at that node in one of its domains. */
function findOn(
  elements: readonly Element[],
  parent: string,
  nodes: ReadonlySet<SyntaxNode>,
): readonly Keyed[] {
  const isOn = ({ node }: Element): boolean => nodes.has(node);
  if (elements.some(isOn))
    return withKeys(elements, parent)
      .filter(({ element }) => isOn(element))
      .slice(0, 1);
  const host = elements.find(({ kind, children }) => kind === 'domain' && children.some(isOn));
  if (host === undefined) return [];
  const domain = withKeys(elements, parent).find(({ element }) => element === host) as Keyed;
  const guest = withKeys(host.children, domain.key).find(({ element }) => isOn(element)) as Keyed;
  return [domain, guest];
}

function findBox(entries: readonly MapEntry[], key: string): Box | undefined {
  for (const entry of entries) {
    if (entry.type === 'box' && entry.key === key) return entry;
    const inside = findBox(entry.type === 'box' ? entry.boxes : entry.entries, key);
    if (inside) return inside;
  }
  return undefined;
}

/** The elements with an id, each after its ancestors. There may be several, if an author has used an id twice. */
function pathsTo(elements: readonly Element[], id: string): Element[][] {
  const found: Element[][] = [];
  if (!isValidId(id)) return found;
  const path: Element[] = [];
  const look = (inside: readonly Element[]): void => {
    for (const element of inside) {
      path.push(element);
      if (element.id?.text === id) found.push([...path]);
      look(element.children);
      path.pop();
    }
  };
  look(elements);
  return found;
}

/** Follows positions such as `competence-2` from a path; undefined if there is no such element. */
function followPlaces(
  path: readonly Element[],
  elements: readonly Element[],
  places: readonly string[],
): readonly Element[] | undefined {
  const [place, ...rest] = places;
  if (place === undefined) return path;
  const next = withKeys(elements, '').find(({ key }) => key === `/${place}`)?.element;
  return next && followPlaces([...path, next], next.children, rest);
}

function keyedPath(elements: readonly Element[], path: readonly Element[]): Keyed[] {
  let parent = '';
  let siblings = elements;
  return path.map((element) => {
    const keyed = withKeys(siblings, parent).find((one) => one.element === element) as Keyed;
    parent = keyed.key;
    siblings = element.children;
    return keyed;
  });
}
