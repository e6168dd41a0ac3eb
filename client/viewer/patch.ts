import morphdom from 'morphdom';
import type { Fragment } from '../../server/src/lsp/previewProtocol.ts';

/** What each element was made from: by now it may bear marks of the viewer. */
const sources = new WeakMap<Element, string>();

/**
 * Makes the children of `place` these fragments, in this order. What is there already is changed in place, so that
 * focus, selection and scrolling stay with it; nothing is moved that need not be.
 */
export function patchPlace(place: HTMLElement, fragments: readonly Fragment[]): void {
  const wanted = new Set(fragments.map(({ key }) => key));
  const present = new Map<string, HTMLElement>();
  for (const child of [...place.children] as HTMLElement[]) {
    const key = child.dataset.fragment ?? '';
    if (wanted.has(key)) present.set(key, child);
    else child.remove();
  }
  let next = place.firstElementChild;
  for (const { key, html } of fragments) {
    const known = present.get(key);
    const shown = known ? changeElement(known, html) : parseElement(html);
    if (known === next) next = shown.nextElementSibling;
    else place.insertBefore(shown, next);
  }
}

function changeElement(element: HTMLElement, html: string): HTMLElement {
  if (sources.get(element) === html) return element;
  const target = parseElement(html);
  const repeated = new Set([...repeatedIn(element), ...repeatedIn(target)]);
  const changed = morphdom(element, target, {
    // Without a key an element is matched by its place: so are those whose id an author has given twice.
    getNodeKey: (node) => keyOf(node, repeated),
    onBeforeElUpdated: (from, to) => {
      if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
      return !from.isEqualNode(to);
    },
  }) as HTMLElement;
  sources.set(changed, html);
  return changed;
}

function parseElement(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  const element = template.content.firstElementChild as HTMLElement;
  sources.set(element, html);
  return element;
}

/** The parts that may move about in a fragment. */
const KEYED = 'li[data-key], section[data-key]';

function keyOf(node: Node, repeated: ReadonlySet<string>): string | undefined {
  if (!(node instanceof HTMLElement) || !node.matches(KEYED)) return undefined;
  const key = node.dataset.key ?? '';
  return repeated.has(key) ? undefined : key;
}

function repeatedIn(element: HTMLElement): string[] {
  const seen = new Set<string>();
  const repeated: string[] = [];
  for (const { dataset } of [element, ...element.querySelectorAll<HTMLElement>(KEYED)]) {
    const key = dataset.key ?? '';
    if (seen.has(key)) repeated.push(key);
    seen.add(key);
  }
  return repeated;
}
