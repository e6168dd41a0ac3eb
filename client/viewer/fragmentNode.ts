import type { Fragment } from '../../server/src/lsp/previewProtocol.ts';

/** A fragment on the page: its element, what that was made from, and the fragments that are its children. */
export interface FragmentNode {
  readonly name: string;
  element: Element;
  /** What the element was made from: by now it may bear marks of the viewer. */
  html: string;
  /** One for each child of the element, in their order; undefined for a fragment that has none. */
  children: FragmentNode[] | undefined;
}

/** The nodes of fragments, made in one go and standing nowhere yet. */
export function makeNodes(fragments: readonly Fragment[]): FragmentNode[] {
  const template = document.createElement('template');
  template.innerHTML = fragments.map(htmlOf).join('');
  return nodesOf(fragments, template.content);
}

/** The element that HTML of one element says. */
export function parseElement(html: string): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as Element;
}

function htmlOf({ html, children }: Fragment): string {
  if (children === undefined) return html;
  return `${html}${children.map(htmlOf).join('')}</${tagOf(html)}>`;
}

function tagOf(startTag: string): string {
  return /^<([a-z0-9]+)/.exec(startTag)?.[1] ?? 'div';
}

function nodesOf(fragments: readonly Fragment[], place: ParentNode): FragmentNode[] {
  let next = place.firstElementChild;
  return fragments.map(({ name, html, children }) => {
    const element = next as Element;
    next = element.nextElementSibling;
    return { name, html, element, children: children && nodesOf(children, element) };
  });
}
