/** The classes and attributes that the viewer sets, which the server does not know. */
const CLASSES = ['here', 'found', 'dragged'];
const ATTRIBUTES = ['aria-expanded', 'aria-current'];

/**
 * Changes an element in place until it equals another one, and returns the element that is then shown. Nodes that show
 * the same thing in both are kept, and few are moved, so focus, selection, scroll position and the viewer's marks stay.
 */
export function morph(element: Element, target: Element): Element {
  if (element.localName !== target.localName) {
    element.replaceWith(target);
    return target;
  }
  keepMarks(element, target);
  if (element.isEqualNode(target)) return element;
  copyAttributes(element, target);
  const shown = byName(element.childNodes);
  const children = Array.from(byName(target.childNodes), ([name, child]) => {
    const known = shown.get(name);
    if (known instanceof Element && child instanceof Element) return morph(known, child);
    if (!(known instanceof Text && child instanceof Text)) return child;
    if (known.data !== child.data) known.data = child.data;
    return known;
  });
  placeChildren(element, children);
  return element;
}

/** Gives an element these children in this order, and moves few of the existing ones. */
export function placeChildren(place: Element, children: Iterable<ChildNode>): void {
  const wanted = new Set(children);
  for (const child of [...place.childNodes]) if (!wanted.has(child)) child.remove();
  let next = place.firstChild;
  for (const child of wanted) {
    // The child that is skipped comes later, and is moved then.
    if (next !== child && next?.nextSibling === child) next = child;
    if (next === child) next = child.nextSibling;
    else place.insertBefore(child, next);
  }
}

/** Siblings by names that stay the same while the author edits. */
function byName(nodes: Iterable<ChildNode>): Map<string, ChildNode> {
  const named = new Map<string, ChildNode>();
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const own = node instanceof Element ? (node.getAttribute('data-key') ?? node.classList[0]) : '';
    const name = `${node.nodeName} ${own}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    // An author may have used a key twice.
    named.set(`${name} ${count}`, node);
  }
  return named;
}

function keepMarks(from: Element, to: Element): void {
  if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
  for (const mark of CLASSES) if (from.classList.contains(mark)) to.classList.add(mark);
  for (const name of ATTRIBUTES) {
    const value = from.getAttribute(name);
    if (value !== null) to.setAttribute(name, value);
  }
}

function copyAttributes(from: Element, to: Element): void {
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes) {
    if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  }
}
