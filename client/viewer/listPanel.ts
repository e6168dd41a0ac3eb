import type { PreviewList } from '../../server/src/lsp/previewProtocol.ts';
import type { Frame } from './frame.ts';
import { keepPlace } from './keepPlace.ts';
import type { Page } from './page.ts';
import { say } from './words.ts';

/** The requests of a list to the viewer around it. */
export interface ListOptions {
  readonly frame: Frame;
  readonly page: Page;
  readonly ask: (key: string) => void;
  readonly closed: () => void;
  /** The list that is open has become another, or none. */
  readonly changed: (key: string | undefined) => void;
  /** Called if the requested element has no list. */
  readonly missing: (key: string) => void;
}

/** The list beside or below the map. */
export class ListPanel {
  readonly #options: ListOptions;
  #open: string | undefined;
  #asked: string | undefined;
  /** Whether the reader asked for the list, so that it scrolls into view, with or without the focus. */
  #wanted: 'come' | 'visit' | undefined;
  #restored: (() => void) | undefined;
  /** The list that was open before but did not exist when it was requested again. It may appear later. */
  #awaited: { readonly key: string; readonly shown: (() => void) | undefined } | undefined;
  /** The element that is marked because it opened the list. */
  #marked: HTMLElement | null = null;

  constructor(options: ListOptions) {
    this.#options = options;
  }

  get open(): string | undefined {
    return this.#open;
  }

  /** Opens the list that contains an element for the reader. */
  want(key: string): void {
    this.#ask(key);
    this.#wanted = 'come';
  }

  /** Opens the list for a search result: it scrolls into view, and the focus stays where it is. */
  visit(key: string): void {
    this.#ask(key);
    this.#wanted = 'visit';
  }

  /** The reader does something else meanwhile: a list that was asked for opens, and takes no focus. */
  stay(): void {
    this.#wanted = undefined;
  }

  /** Opens a list again without moving the reader to it; `shown` is called when it is there. */
  restore(key: string, shown?: () => void): void {
    this.#ask(key);
    this.#restored = shown;
  }

  /** After an update: the list that was open before is requested again as soon as its element is on the page. */
  retry(): void {
    const { page } = this.#options;
    const awaited = this.#awaited;
    if (awaited === undefined || this.#open !== undefined || this.#asked !== undefined) return;
    const isThere = page.elementOf('map', awaited.key) ?? page.elementOf('documents', awaited.key);
    if (isThere) this.restore(awaited.key, awaited.shown);
  }

  /** Forgets the list that was open before. */
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

  /** The open list now has the key `key`, because the id of its element was edited; null if its element was removed. */
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

  /** The link that opens the current list. */
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

  /** Scrolls and focuses the list: its title, or the requested element in it. */
  #bring({ key, at }: PreviewList, withFocus: boolean): void {
    const { frame, page } = this.#options;
    const { list, listBody } = frame;
    if (withFocus) list.focus({ preventScroll: true });
    else this.#link()?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const target = at === key ? undefined : page.elementOf('list', at);
    const { top, bottom } = list.getBoundingClientRect();
    // Beside the map the list is already visible; below the map it may not be.
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
