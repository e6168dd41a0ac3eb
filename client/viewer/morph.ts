import morphdom from 'morphdom';

/** The classes and attributes that the viewer sets, which the server does not know. */
const CLASSES = ['here', 'found'];
const ATTRIBUTES = ['aria-expanded', 'aria-current'];

/** Makes an element like another one, changed in place, so that focus, selection and scrolling stay with it. */
export function morph(element: Element, target: Element): Element {
  const names = new WeakMap<Node, string>();
  nameChildren(element, '', names);
  nameChildren(target, '', names);
  return morphdom(element, target, {
    getNodeKey: (node) => names.get(node),
    onBeforeElUpdated: (from, to) => {
      keepMarks(from, to);
      return !from.isEqualNode(to);
    },
  }) as Element;
}

/** Gives the elements inside another one the same names in both versions if they show the same thing. */
function nameChildren(parent: Element, path: string, names: WeakMap<Node, string>): void {
  const counts = new Map<string, number>();
  for (const child of parent.children) {
    const own = child.getAttribute('data-key') ?? child.classList[0] ?? '';
    const name = `${path}>${child.localName} ${own}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    // An author may have given one key twice.
    const unique = count === 1 ? name : `${name}#${count}`;
    names.set(child, unique);
    nameChildren(child, unique, names);
  }
}

function keepMarks(from: HTMLElement, to: HTMLElement): void {
  if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
  for (const mark of CLASSES) if (from.classList.contains(mark)) to.classList.add(mark);
  for (const name of ATTRIBUTES) {
    const value = from.getAttribute(name);
    if (value !== null) to.setAttribute(name, value);
  }
}
