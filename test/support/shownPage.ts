import { htmlOf } from '../../server/src/engine/render/piece.ts';
import type { PageChange } from '../../server/src/ide/preview/page.ts';
import type {
  Fragment,
  PreviewChange,
  PreviewList,
  PreviewPage,
  Rewriting,
  Slot,
  Splice,
} from '../../server/src/lsp/previewProtocol.ts';

/** What a page shows that does as it is told, as plain data: what the viewer does with elements. */
export class ShownPage {
  readonly #slots: Record<Slot, readonly Fragment[]>;
  #isListGone = false;

  constructor({ header, map, documents }: PreviewPage) {
    this.#slots = { header, map, documents, list: [] };
  }

  showList({ fragments }: PreviewList): void {
    this.#slots.list = fragments;
    this.#isListGone = false;
  }

  change({ list, edits }: PageChange | PreviewChange): void {
    if (list !== null && this.#isListGone) this.#slots.list = [];
    this.#isListGone = list === null;
    for (const edit of edits) {
      const [slot, ...names] = edit.at;
      const root = edited({ name: slot, html: '', children: this.#slots[slot] }, names, edit);
      this.#slots[slot] = root.children ?? [];
    }
  }

  html(slot: Slot): string {
    return this.#slots[slot].map(htmlOf).join('');
  }
}

/** The addresses that a change is about, as text. */
export function addressesOf(change: PageChange | PreviewChange | undefined): string[] | undefined {
  return change?.edits.map(({ at }) => at.join(' > '));
}

function edited(fragment: Fragment, names: readonly string[], edit: Rewriting | Splice): Fragment {
  const [name, ...rest] = names;
  if (name === undefined) return 'html' in edit ? { ...fragment, html: edit.html } : spliced(fragment, edit);
  const children = fragment.children ?? [];
  const index = children.findIndex((child) => child.name === name);
  const child = children[index];
  if (child === undefined) throw new Error(`There is no ${name} in ${fragment.name}`);
  return { ...fragment, children: children.with(index, edited(child, rest, edit)) };
}

function spliced(fragment: Fragment, { from, removed, children }: Splice): Fragment {
  const before = fragment.children;
  if (before === undefined || from + removed > before.length) throw new Error(`No place in ${fragment.name}`);
  const taken = before.slice(from, from + removed);
  const given = children.map((child) => {
    const known = typeof child === 'string' ? taken.find(({ name }) => name === child) : child;
    if (known === undefined) throw new Error(`There is no ${child} in ${fragment.name}`);
    return known;
  });
  return { ...fragment, children: before.toSpliced(from, removed, ...given) };
}
