import type { Fragment, SlotChange } from '../../server/src/lsp/previewProtocol.ts';
import { morph, placeChildren } from './morph.ts';

/** The fragments shown in one place of the page. An update changes the existing elements in place. */
export class Fragments {
  readonly #place: Element;
  /** By name, in their order. */
  #elements: ReadonlyMap<string, Element> = new Map();

  /** `place` must be empty. */
  constructor(place: Element) {
    this.#place = place;
  }

  /** Shows these fragments, and no others. */
  show(fragments: readonly Fragment[]): void {
    this.change({ changed: fragments, order: fragments.map(({ name }) => name) });
  }

  /** Makes a change. False, with nothing changed, when it is about fragments that are not here. */
  change({ changed, order = [...this.#elements.keys()] }: Omit<SlotChange, 'slot'>): boolean {
    const given = new Map(changed.map(({ name, html }) => [name, html]));
    const names = new Set(order);
    const isKnown = (name: string): boolean => given.has(name) || this.#elements.has(name);
    if (!order.every(isKnown) || changed.some(({ name }) => !names.has(name))) return false;
    const next = new Map<string, Element>();
    for (const name of names) {
      const shown = this.#elements.get(name);
      const html = given.get(name);
      if (html === undefined) next.set(name, shown as Element);
      else next.set(name, shown ? morph(shown, parseElement(html)) : parseElement(html));
    }
    placeChildren(this.#place, next.values());
    this.#elements = next;
    return true;
  }

  /** The first element of the framework with this key; undefined if none is shown. */
  elementOf(key: string): HTMLElement | undefined {
    // Links have the key of their target.
    const selector = `[data-key="${CSS.escape(key)}"]:not(a)`;
    return this.#place.querySelector<HTMLElement>(selector) ?? undefined;
  }
}

/** The element that the HTML of one element describes. */
function parseElement(html: string): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as Element;
}
