import type { Fragment, Rewriting, Splice } from '../../server/src/lsp/previewProtocol.ts';
import { type FragmentNode, makeNodes } from './fragmentNode.ts';
import { keptInPlace } from './keptInPlace.ts';
import { morph, morphStartTag } from './morph.ts';

/** The fragments that one place of the page shows. An edit touches the elements that it names, and no others. */
export class Fragments {
  readonly #root: FragmentNode;
  /** The elements by their `data-key`, in no order: an author may have given one key twice. */
  readonly #byKey = new Map<string, Set<Element>>();
  /** Siblings by their names, of nodes that have been looked in. */
  #byName = new WeakMap<FragmentNode, Map<string, FragmentNode>>();

  /** `place` is to have no children of its own. */
  constructor(place: Element) {
    this.#root = { name: '', element: place, html: '', children: [] };
  }

  /** Shows these fragments, and changes in place what is there already by their names. */
  show(fragments: readonly Fragment[]): void {
    this.#reconcile(this.#root, fragments);
  }

  /** Makes an edit; `names` lead to what it is about. False when that is not here. */
  edit(names: readonly string[], edit: Rewriting | Splice): boolean {
    const parent = this.#find(names.slice(0, -1));
    const node = names.length === 0 ? this.#root : parent && this.#child(parent, names.at(-1) ?? '');
    if (node === undefined) return false;
    if ('html' in edit) {
      this.#rewrite(node, edit.html);
      return true;
    }
    return this.#splice(node, edit);
  }

  /** The first element of the framework with this key; undefined when none is shown. */
  elementOf(key: string): HTMLElement | undefined {
    let first: Element | undefined;
    for (const element of this.#byKey.get(key) ?? []) {
      const isBefore = first && element.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (first === undefined || isBefore) first = element;
    }
    return first as HTMLElement | undefined;
  }

  #find(names: readonly string[]): FragmentNode | undefined {
    let node: FragmentNode | undefined = this.#root;
    for (const name of names) node = node && this.#child(node, name);
    return node;
  }

  #child(parent: FragmentNode, name: string): FragmentNode | undefined {
    let names = this.#byName.get(parent);
    if (names === undefined) {
      names = new Map(parent.children?.map((child) => [child.name, child]));
      this.#byName.set(parent, names);
    }
    return names.get(name);
  }

  #rewrite(node: FragmentNode, html: string): void {
    if (node.html === html) return;
    this.#forgetKey(node);
    node.element = node.children ? morphStartTag(node.element, html) : morph(node.element, html);
    node.html = html;
    this.#noteKey(node);
  }

  #splice(node: FragmentNode, { from, removed, children }: Splice): boolean {
    if (node.children === undefined || from + removed > node.children.length) return false;
    const taken = node.children.slice(from, from + removed);
    const known = new Map(taken.map((child) => [child.name, child]));
    const made = makeNodes(children.filter((child) => typeof child !== 'string'));
    for (const one of made) this.#note(one);
    const wanted = children.map((child) => (typeof child === 'string' ? known.get(child) : made.shift()));
    if (wanted.includes(undefined)) return false;
    this.#arrange(node, from, taken, wanted as FragmentNode[]);
    return true;
  }

  /** Puts `wanted` where `taken` stand, and moves as few as possible of those that stay. */
  #arrange(
    parent: FragmentNode,
    from: number,
    taken: readonly FragmentNode[],
    wanted: readonly FragmentNode[],
  ): void {
    const { element, children = [] } = parent;
    const next = children[from + taken.length]?.element ?? null;
    const stays = new Set(wanted);
    for (const node of taken) {
      if (stays.has(node)) continue;
      this.#forget(node);
      node.element.remove();
    }
    const places = new Map(taken.map((node, index) => [node, index]));
    const kept = keptInPlace(wanted.map((node) => places.get(node) ?? -1));
    let before = next;
    for (let index = wanted.length - 1; index >= 0; index--) {
      const node = wanted[index] as FragmentNode;
      if (!kept.has(index)) element.insertBefore(node.element, before);
      before = node.element;
    }
    children.splice(from, taken.length, ...wanted);
    this.#byName.delete(parent);
  }

  #reconcile(parent: FragmentNode, fragments: readonly Fragment[]): void {
    const { children = [] } = parent;
    const known = new Map(children.map((child) => [child.name, child]));
    const patchable = fragments.map((fragment) => {
      const node = known.get(fragment.name);
      return node && (node.children === undefined) === (fragment.children === undefined) ? node : undefined;
    });
    const made = makeNodes(fragments.filter((_, index) => patchable[index] === undefined));
    for (const node of made) this.#note(node);
    const wanted = patchable.map((node) => node ?? (made.shift() as FragmentNode));
    this.#arrange(parent, 0, [...children], wanted);
    fragments.forEach(({ html, children: inside }, index) => {
      const node = patchable[index];
      if (node === undefined) return;
      this.#rewrite(node, html);
      if (inside) this.#reconcile(node, inside);
    });
  }

  #note(node: FragmentNode): void {
    this.#noteKey(node);
    for (const child of node.children ?? []) this.#note(child);
  }

  #forget(node: FragmentNode): void {
    this.#forgetKey(node);
    for (const child of node.children ?? []) this.#forget(child);
  }

  /** What stands for an element of the framework are the fragments that hold others. */
  #noteKey({ element, children }: FragmentNode): void {
    const key = children && element.getAttribute('data-key');
    if (key === undefined || key === null) return;
    const elements = this.#byKey.get(key);
    if (elements) elements.add(element);
    else this.#byKey.set(key, new Set([element]));
  }

  #forgetKey({ element, children }: FragmentNode): void {
    const key = children && element.getAttribute('data-key');
    const elements = key ? this.#byKey.get(key) : undefined;
    elements?.delete(element);
    if (key && elements?.size === 0) this.#byKey.delete(key);
  }
}
