import type { Fragment, PreviewChange, PreviewPage, Slot } from '../../server/src/lsp/previewProtocol.ts';
import type { Frame } from './frame.ts';
import { patchPlace } from './patch.ts';

/** The fragments that are shown, by key. */
export class Page {
  readonly #frame: Frame;
  #framework: string | undefined;
  #fragments = new Map<string, Fragment>();

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  get framework(): string | undefined {
    return this.#framework;
  }

  /** Shows header and map of a framework. */
  show({ framework, title, fragments }: PreviewPage): void {
    this.#entitle(framework, title);
    const list = this.#inSlot('list');
    this.#fragments = byKey([...fragments, ...list]);
    this.#patch('header');
    this.#patch('map');
  }

  /** Shows what has changed. A list that is there no more stays as it was. */
  change({ framework, title, list, order, fragments }: PreviewChange): void {
    this.#entitle(framework, title);
    const changed = byKey(fragments);
    const left = list === null ? this.#inSlot('list') : [];
    const next = order.flatMap((key) => changed.get(key) ?? this.#fragments.get(key) ?? []);
    this.#fragments = byKey([...next, ...left]);
    for (const slot of ['header', 'map', 'list'] as const) this.#patch(slot);
  }

  /** Shows a list in place of the one that was shown. */
  showList(fragments: readonly Fragment[]): void {
    const page = [...this.#fragments.values()].filter(({ slot }) => slot !== 'list');
    this.#fragments = byKey([...page, ...fragments]);
    this.#patch('list');
  }

  #entitle(framework: string, title: string): void {
    this.#framework = framework;
    if (document.title !== title) document.title = title;
  }

  #inSlot(slot: Slot): Fragment[] {
    return [...this.#fragments.values()].filter((fragment) => fragment.slot === slot);
  }

  #patch(slot: Slot): void {
    const places = { header: this.#frame.header, map: this.#frame.map, list: this.#frame.listBody };
    patchPlace(places[slot], this.#inSlot(slot));
  }
}

function byKey(fragments: readonly Fragment[]): Map<string, Fragment> {
  return new Map(fragments.map((fragment) => [fragment.key, fragment]));
}
