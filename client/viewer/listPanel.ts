import type { PreviewList } from '../../server/src/lsp/previewProtocol.ts';
import type { Frame } from './frame.ts';
import { keepPlace } from './keepPlace.ts';
import type { Page } from './page.ts';
import { say } from './words.ts';

/** What a list asks of the viewer around it. */
export interface ListOptions {
  readonly frame: Frame;
  readonly page: Page;
  readonly ask: (key: string) => void;
  readonly closed: () => void;
  /** The list that is open has become another, or none. */
  readonly changed: (key: string | undefined) => void;
  /** What was asked for has no list. */
  readonly missing: (key: string) => void;
}

/** The list beside or under the map. */
export class ListPanel {
  readonly #options: ListOptions;
  #open: string | undefined;
  #asked: string | undefined;
  /** Whether the reader asked, and the list is to come to them, with the focus or without it. */
  #wanted: 'come' | 'visit' | undefined;
  #restored: (() => void) | undefined;
  /** What was open before, and was not there when it was asked for again: it may still come. */
  #awaited: { readonly key: string; readonly shown: (() => void) | undefined } | undefined;
  /** What is marked as having opened the list. */
  #marked: HTMLElement | null = null;

  constructor(options: ListOptions) {
    this.#options = options;
  }

  get open(): string | undefined {
    return this.#open;
  }

  /** The reader wants the list that contains an element. */
  want(key: string): void {
    this.#ask(key);
    this.#wanted = 'come';
  }

  /** The reader goes through what was found: the list comes into view, and the focus stays where it is. */
  visit(key: string): void {
    this.#ask(key);
    this.#wanted = 'visit';
  }

  /** Has a list shown again without drawing the reader to it; `shown` is called when it is there. */
  restore(key: string, shown?: () => void): void {
    this.#ask(key);
    this.#restored = shown;
  }

  /** Something may have come: what was open before is asked for again as soon as it is on the page. */
  retry(): void {
    const { page } = this.#options;
    const awaited = this.#awaited;
    if (awaited === undefined || this.#open !== undefined || this.#asked !== undefined) return;
    const isThere = page.elementOf('map', awaited.key) ?? page.elementOf('documents', awaited.key);
    if (isThere) this.restore(awaited.key, awaited.shown);
  }

  /** What was open before is not wanted any more. */
  forget(): void {
    this.#awaited = undefined;
  }

  /** Shows a list, or says that there is none. */
  show(list: PreviewList | null): void {
    const asked = this.#asked;
    const wanted = this.#wanted;
    const restored = this.#restored;
    this.#restored = undefined;
    this.#asked = undefined;
    this.#wanted = undefined;
    if (list === null) {
      if (asked === undefined) return;
      if (wanted) this.#options.missing(asked);
      else this.#awaited = { key: asked, shown: restored };
      return;
    }
    const { frame, page, changed } = this.#options;
    const another = list.key !== this.#open;
    this.#open = list.key;
    this.#awaited = undefined;
    keepPlace(another && wanted ? this.#link() : undefined, () => {
      frame.list.hidden = false;
      page.showList(list);
    });
    this.say('');
    this.#markOpen();
    changed(list.key);
    if (another) frame.listBody.scrollTop = 0;
    if (wanted) this.#bring(list, wanted === 'come');
    restored?.();
  }

  /** The list has become that of `key`, because the id of its element was edited. For null its element is gone. */
  follow(key: string | null): void {
    if (this.#open === undefined) return;
    this.say(key === null ? say('This is no longer in the framework.') : '');
    if (key !== null && key !== this.#open) {
      this.#open = key;
      this.#options.changed(key);
    }
    this.#markOpen();
  }

  /** Closes the list, and gives the focus back to what opened it. */
  close(): void {
    if (this.#open === undefined) return;
    const { frame, page, closed, changed } = this.#options;
    const link = this.#link();
    const hadFocus = frame.list.contains(document.activeElement);
    this.#open = undefined;
    keepPlace(link, () => {
      frame.list.hidden = true;
      page.closeList();
    });
    this.#markOpen();
    changed(undefined);
    closed();
    if (hadFocus && link) {
      link.focus({ preventScroll: true });
      link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
  }

  /** A sentence over the list; none for an empty one. */
  say(text: string): void {
    this.#options.frame.listNotice.textContent = text;
  }

  #ask(key: string): void {
    this.#asked = key;
    this.#wanted = undefined;
    this.#restored = undefined;
    this.#awaited = undefined;
    this.#options.ask(key);
  }

  /** What opens the list that is open. */
  #link(): HTMLElement | null {
    if (this.#open === undefined) return null;
    const { page } = this.#options;
    const element = page.elementOf('map', this.#open) ?? page.elementOf('documents', this.#open);
    const key = CSS.escape(this.#open);
    return element?.querySelector<HTMLElement>(`a[data-action="open"][data-key="${key}"]`) ?? null;
  }

  #markOpen(): void {
    const link = this.#link();
    if (this.#marked !== link) this.#marked?.removeAttribute('aria-expanded');
    this.#marked = link;
    if (link?.getAttribute('aria-expanded') !== 'true') link?.setAttribute('aria-expanded', 'true');
  }

  /** Takes the reader to the list: to its head, or to the element that was asked for in it. */
  #bring({ key, at }: PreviewList, withFocus: boolean): void {
    const { frame, page } = this.#options;
    const { list, listBody } = frame;
    if (withFocus) list.focus({ preventScroll: true });
    else this.#link()?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const target = at === key ? undefined : page.elementOf('list', at);
    const { top, bottom } = list.getBoundingClientRect();
    // Beside the map the list is in view already; under it, it is not.
    if (top > window.innerHeight / 2 || bottom < 0)
      list.scrollIntoView({ block: 'start', behavior: 'instant' });
    for (const other of listBody.querySelectorAll('.found')) other.classList.remove('found');
    if (target === undefined) return;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    target.classList.add('found');
    if (!withFocus) return;
    const source = target.querySelector<HTMLElement>('a[data-action="reveal"]');
    (source ?? target.querySelector('a'))?.focus({ preventScroll: true });
  }
}
