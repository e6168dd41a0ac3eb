import type { Page } from './page.ts';

/** How long after a wheel, key or press a reader counts as active on the page, in milliseconds. */
const AT_WORK = 2000;

/** Highlights the element at the cursor. */
export class SelectionMarks {
  readonly #page: Page;
  /** The highlighted elements in the map and in the list. */
  #marked: HTMLElement[] = [];
  #keys: readonly string[] = [];
  #box: string | undefined;
  #lastAct = Number.NEGATIVE_INFINITY;

  constructor(page: Page) {
    this.#page = page;
    for (const type of ['wheel', 'pointerdown', 'keydown', 'touchmove'] as const) {
      window.addEventListener(type, () => this.#noteAct(), { passive: true, capture: true });
    }
  }

  /** Highlights these elements, the innermost ones that the map and the list show. */
  select(keys: readonly string[]): void {
    this.#keys = keys;
    const box = this.mark();
    const key = box?.dataset.key;
    if (box && key !== this.#box && !this.#isReaderAtWork()) bringIntoView(box);
    this.#box = key;
  }

  /** Sets the highlights again on the current content; returns the highlighted element of the map. */
  mark(): HTMLElement | undefined {
    const inMap = this.#innermost('map');
    const inList = this.#innermost('list');
    const wanted = [inMap, inList].filter((element) => element !== undefined);
    for (const element of this.#marked) if (!wanted.includes(element)) setMark(element, false);
    for (const element of wanted) setMark(element, true);
    this.#marked = wanted;
    return inMap;
  }

  #innermost(slot: 'map' | 'list'): HTMLElement | undefined {
    for (const key of [...this.#keys].reverse()) {
      const found = this.#page.elementOf(slot, key);
      // In a list, only the elements below its title are highlighted.
      if (found?.matches('li, section')) return found;
    }
    return undefined;
  }

  #noteAct(): void {
    this.#lastAct = performance.now();
  }

  #isReaderAtWork(): boolean {
    return document.hasFocus() || performance.now() - this.#lastAct < AT_WORK;
  }
}

/** Highlights an element and its link, or removes the highlight. Elements in the right state are not touched. */
function setMark(element: HTMLElement, isHere: boolean): void {
  if (element.classList.contains('here') !== isHere) element.classList.toggle('here', isHere);
  const link = element.querySelector('a[data-action]');
  if (!isHere) link?.removeAttribute('aria-current');
  else if (link?.getAttribute('aria-current') !== 'true') link?.setAttribute('aria-current', 'true');
}

/** Scrolls to an element that is completely out of view; a partly visible one stays where it is. */
function bringIntoView(element: Element): void {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const seen = bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
  if (!seen) element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}
