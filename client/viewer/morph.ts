import morphdom from 'morphdom';
import { parseElement } from './fragmentNode.ts';

/** Classes that the viewer sets: the server does not know of them. */
const MARKS = ['here', 'found'];

/** Makes an element what HTML says, changed in place, so that focus, selection and scrolling stay with it. */
export function morph(element: Element, html: string): Element {
  return morphdom(element, parseElement(html), {
    onBeforeElUpdated: (from, to) => {
      if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
      return !from.isEqualNode(to);
    },
  }) as Element;
}

/** Gives an element another start tag, and leaves its children be. */
export function morphStartTag(element: Element, startTag: string): Element {
  const target = parseElement(startTag);
  for (const mark of MARKS) if (element.classList.contains(mark)) target.classList.add(mark);
  if (target.tagName !== element.tagName) {
    target.append(...element.childNodes);
    element.replaceWith(target);
    return target;
  }
  for (const { name } of [...element.attributes])
    if (!target.hasAttribute(name)) element.removeAttribute(name);
  for (const { name, value } of target.attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  return element;
}
