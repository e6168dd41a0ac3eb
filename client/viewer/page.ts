import type { PreviewChange, PreviewList, PreviewPage, Slot } from '../../server/src/lsp/previewProtocol.ts';
import { Fragments } from './fragments.ts';
import type { Frame } from './frame.ts';

/** The content: the fragments in each slot. */
export class Page {
  readonly #slots: Readonly<Record<Slot, Fragments>>;
  #framework: string | undefined;
  /** The current list; undefined if there is none, or if its element no longer exists. */
  #list: string | undefined;
  #isListOpen = false;

  constructor(frame: Frame) {
    this.#slots = {
      header: new Fragments(frame.header),
      map: new Fragments(frame.map),
      documents: new Fragments(frame.documents),
      list: new Fragments(frame.listBody),
    };
  }

  get framework(): string | undefined {
    return this.#framework;
  }

  /** Shows header, map and documents of a framework. */
  show({ framework, title, header, map, documents }: PreviewPage): void {
    this.#entitle(framework, title);
    this.#slots.header.show(header);
    this.#slots.map.show(map);
    this.#slots.documents.show(documents);
  }

  /**
   * Applies a change. A list whose element was removed stays as it was. False if the change does not belong to this
   * page.
   */
  change({ framework, title, list, slots }: PreviewChange): boolean {
    this.#entitle(framework, title);
    const isListGone = this.#isListOpen && this.#list === undefined;
    if (list !== null && isListGone) this.#slots.list.show([]);
    if (this.#isListOpen) this.#list = list ?? undefined;
    for (const change of slots) {
      // A change of a list may cross with the reader's closing it.
      if (change.slot === 'list' && !this.#isListOpen) continue;
      if (!this.#slots[change.slot].change(change)) return false;
    }
    return true;
  }

  /** Replaces the current list. */
  showList({ key, fragments }: PreviewList): void {
    // A new list replaces the elements of the old one, so that its marks and scroll positions are gone.
    if (this.#list !== key) this.#slots.list.show([]);
    this.#isListOpen = true;
    this.#list = key;
    this.#slots.list.show(fragments);
  }

  closeList(): void {
    this.#isListOpen = false;
    this.#list = undefined;
    this.#slots.list.show([]);
  }

  /** The element of the framework in a slot: the first, if the author used a key twice. */
  elementOf(slot: Slot, key: string): HTMLElement | undefined {
    return this.#slots[slot].elementOf(key);
  }

  #entitle(framework: string, title: string): void {
    this.#framework = framework;
    if (document.title !== title) document.title = title;
  }
}
