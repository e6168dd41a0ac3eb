import { countAll } from './build.ts';
import type { Element, Provenance } from './element.ts';

/** Copies made earlier, by provenance: the same element gives the same copy. */
const copies: { readonly [P in Provenance]?: WeakMap<Element, Element> } = {
  inherited: new WeakMap(),
  included: new WeakMap(),
  added: new WeakMap(),
};

/** The element with its contents, marked as inherited from the base. */
export function asInherited(element: Element): Element {
  return copyOf(element, 'inherited');
}

/** The element with its contents, marked as included from another framework. */
export function asIncluded(element: Element): Element {
  return copyOf(element, 'included');
}

/** The element with its contents, marked as added by an amendment. */
export function asAdded(element: Element): Element {
  return copyOf(element, 'added');
}

function copyOf(element: Element, provenance: Provenance): Element {
  const known = copies[provenance]?.get(element);
  if (known) return known;
  const children = element.children.map((child) => copyOf(child, provenance));
  const base = provenance === 'inherited' ? element : undefined;
  const copy: Element = {
    ...element,
    provenance,
    children,
    base,
    amendedBy: undefined,
    counts: countAll(children),
  };
  copies[provenance]?.set(element, copy);
  return copy;
}
