import type { Workspace } from '../engine/index.ts';
import type { Element } from '../engine/model/index.ts';

/** The element with that id in a resolved framework; undefined if there is none. */
export function elementNamed(engine: Workspace, framework: string, id: string): Element | undefined {
  for (const element of engine.framework(framework)?.children ?? []) {
    for (const each of withDescendants(element)) if (each.id?.text === id) return each;
  }
  return undefined;
}

/** An element and all of its descendants. */
export function* withDescendants(element: Element): Iterable<Element> {
  yield element;
  for (const child of element.children) yield* withDescendants(child);
}

/** The elements that a framework can share: domains, their groups of activities, and activities. */
export function* shareable(elements: readonly Element[]): Iterable<Element> {
  for (const element of elements) {
    if (element.kind !== 'domain' && element.kind !== 'group' && element.kind !== 'activity') continue;
    yield element;
    if (element.kind !== 'activity') yield* shareable(element.children);
  }
}
