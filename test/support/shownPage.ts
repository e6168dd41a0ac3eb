import type { PageChange } from '../../server/src/ide/preview/page.ts';
import type {
  Fragment,
  PreviewChange,
  PreviewList,
  PreviewPage,
  Slot,
  SlotChange,
} from '../../server/src/lsp/previewProtocol.ts';

/** A page that applies updates like the viewer, as plain data. */
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

  change({ list, slots }: PageChange | PreviewChange): void {
    if (list !== null && this.#isListGone) this.#slots.list = [];
    this.#isListGone = list === null;
    for (const change of slots) this.#slots[change.slot] = changed(this.#slots[change.slot], change);
  }

  html(slot: Slot): string {
    return this.#slots[slot].map(({ html }) => html).join('');
  }
}

/** The fragments of a change that contain HTML, as text, and the slots whose fragments it reorders. */
export function addressesOf(change: PageChange | PreviewChange | undefined): string[] | undefined {
  return change?.slots.flatMap(({ slot, changed: fragments, order }) => [
    ...(order ? [slot] : []),
    ...fragments.map(({ name }) => `${slot} > ${name}`),
  ]);
}

function changed(before: readonly Fragment[], { changed: given, order }: SlotChange): readonly Fragment[] {
  const known = new Map([...before, ...given].map((fragment) => [fragment.name, fragment]));
  const names = order ?? before.map(({ name }) => name);
  for (const { name } of given) if (!names.includes(name)) throw new Error(`There is no place for ${name}`);
  return names.map((name) => {
    const fragment = known.get(name);
    if (fragment === undefined) throw new Error(`There is no ${name}`);
    return fragment;
  });
}
