import type { Element } from './element.ts';
import type { Framework } from './framework.ts';
import { findProperty } from './properties.ts';

/** A property that a framework declares itself, with its possible values in the order in which they are listed. */
export interface Facet {
  readonly id: string;
  readonly values: readonly string[];
}

/** The facets of a resolved framework, including inherited ones. If two have the same name, the first counts. */
export function facetsOf(framework: Framework): readonly Facet[] {
  const facets = new Map<string, Facet>();
  const add = ({ kind, id, title, children }: Element): void => {
    if (kind === 'framework') for (const child of children) add(child);
    if (kind !== 'facet' || id === undefined || facets.has(id.text)) return;
    // A name that the language defines cannot be a facet, even if an author declares one.
    if (findProperty('activity', id.text)) return;
    facets.set(id.text, { id: id.text, values: splitValues(title?.text ?? '') });
  };
  for (const element of framework.children) add(element);
  return [...facets.values()];
}

/** The values of a facet that the element has itself; undefined if it has none. */
export function ownFacetValues(element: Element, facet: string): readonly string[] | undefined {
  const values = element.properties.filter(({ name }) => name === facet);
  const found = values.flatMap(({ value }) => splitValues(value?.text ?? ''));
  return found.length === 0 ? undefined : found;
}

function splitValues(text: string): string[] {
  const values = text.split(',').map((value) => value.trim());
  return [...new Set(values.filter((value) => value !== ''))];
}
