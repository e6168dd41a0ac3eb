import type { Element } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Box, Column, Entry, FrameworkMap } from './frameworkMap.ts';
import { type Keyed, withKeys } from './keys.ts';

/** A domain or an activity on the map, with the column that it stands in. */
export interface Listed {
  readonly key: string;
  /** Undefined for the column of what belongs to no domain. */
  readonly element: Element | undefined;
  readonly column: Column;
}

/** The domain or activity of that key; undefined when the map has none. */
export function findListed(map: FrameworkMap, key: string): Listed | undefined {
  for (const column of map.columns) {
    if (column.key === key) return { key, element: column.domain, column };
    const box = findBox(column.entries, key);
    if (box) return { key, element: box.element, column };
  }
  return undefined;
}

/** The element of that key at the end of the elements that it stands in, from the top; undefined when there is none. */
export function findElement(framework: Framework, key: string): readonly Keyed[] | undefined {
  return findPath(framework.children, '', [], key);
}

/** The elements that stand at the nodes of `path`, from the top; what an author has placed in a domain comes under it. */
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

/** The one of `elements` that stands at a node, or in a domain the activity that does. */
function findOn(
  elements: readonly Element[],
  parent: string,
  nodes: ReadonlySet<SyntaxNode>,
): readonly Keyed[] {
  const keyed = withKeys(elements, parent);
  const own = keyed.find(({ element }) => nodes.has(element.node));
  if (own) return [own];
  for (const domain of keyed) {
    if (domain.element.kind !== 'domain') continue;
    const guest = withKeys(domain.element.children, domain.key).find(({ element }) =>
      nodes.has(element.node),
    );
    if (guest) return [domain, guest];
  }
  return [];
}

function findBox(entries: readonly Entry[], key: string): Box | undefined {
  for (const entry of entries) {
    if (entry.type === 'box' && entry.key === key) return entry;
    const inside = findBox(entry.type === 'box' ? entry.boxes : entry.entries, key);
    if (inside) return inside;
  }
  return undefined;
}

function findPath(
  elements: readonly Element[],
  parent: string,
  above: readonly Keyed[],
  key: string,
): readonly Keyed[] | undefined {
  for (const keyed of withKeys(elements, parent)) {
    const path = [...above, keyed];
    if (keyed.key === key) return path;
    const found = findPath(keyed.element.children, keyed.key, path, key);
    if (found) return found;
  }
  return undefined;
}
