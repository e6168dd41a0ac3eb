import type { Frame } from './frame.ts';

/** How long after a wheel, key or press a reader counts as at work on the page, in milliseconds. */
const AT_WORK = 2000;

/** Marks what the cursor stands in. */
export class SelectionMarks {
  readonly #frame: Frame;
  #keys: readonly string[] = [];
  #box: string | undefined;
  #lastAct = Number.NEGATIVE_INFINITY;

  constructor(frame: Frame) {
    this.#frame = frame;
    for (const type of ['wheel', 'pointerdown', 'keydown', 'touchmove'] as const) {
      window.addEventListener(type, () => this.#noteAct(), { passive: true, capture: true });
    }
  }

  /** Marks these elements, the innermost that the map and the list show of them. */
  select(keys: readonly string[]): void {
    this.#keys = keys;
    const box = this.mark();
    const key = box instanceof HTMLElement ? box.dataset.key : undefined;
    if (box && key !== this.#box && !this.#isReaderAtWork()) bringIntoView(box);
    this.#box = key;
  }

  /** Sets the marks again, on what is shown by now. */
  mark(): Element | undefined {
    for (const marked of this.#frame.root.querySelectorAll('.here')) {
      marked.classList.remove('here');
      marked.querySelector('[aria-current]')?.removeAttribute('aria-current');
    }
    this.#markIn(this.#frame.listBody);
    return this.#markIn(this.#frame.map);
  }

  #markIn(place: HTMLElement): Element | undefined {
    for (const key of [...this.#keys].reverse()) {
      const name = CSS.escape(key);
      const found = place.querySelector(`li[data-key="${name}"], section[data-key="${name}"]`);
      if (found === null) continue;
      found.classList.add('here');
      found.querySelector('a[data-action]')?.setAttribute('aria-current', 'true');
      return found;
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

/** Scrolls to an element that is wholly out of view; one that can be seen in part stays where it is. */
function bringIntoView(element: Element): void {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const seen = bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
  if (!seen) element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}
