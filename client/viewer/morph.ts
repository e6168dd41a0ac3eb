/** The classes and attributes that the viewer sets: the server does not know of them. */
const CLASSES = ['here', 'found'];
const ATTRIBUTES = ['aria-expanded', 'aria-current'];

/**
 * Makes an element like another one, and gives the element that is shown then. Whatever stands for the same in both is
 * changed in place, and few nodes are moved, so that focus, selection, scrolling and the marks of the viewer stay.
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

/** Gives a place these children in their order. Those that are there already are moved only if they must be. */
export function placeChildren(place: Element, children: Iterable<ChildNode>): void {
  const wanted = new Set(children);
  for (const child of [...place.childNodes]) if (!wanted.has(child)) child.remove();
  let next = place.firstChild;
  for (const child of wanted) {
    // One that is passed by comes later, and is moved then.
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
