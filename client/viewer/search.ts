import { debounce } from '../../server/src/host/debounce.ts';
import type { PreviewViewed } from '../../server/src/lsp/previewProtocol.ts';
import type { Frame } from './frame.ts';
import { highlight } from './highlight.ts';
import { say } from './words.ts';

/** The pause after which a search starts, in milliseconds. Letters typed faster form one query. */
const PAUSE = 80;

/** The requests of a search to the viewer around it. */
export interface SearchOptions {
  readonly frame: Frame;
  /** The reader changed the query; undefined for none. */
  readonly ask: (search: string | undefined) => void;
  /** The reader goes to a result. */
  readonly visit: (key: string) => void;
}

/** Search as you type, with the hits to go through. */
export class Search {
  readonly #options: SearchOptions;
  #viewed: PreviewViewed | undefined;
  /** The hit that was visited last. */
  #at: string | undefined;
  /** The last query, as it was typed. */
  #asked = '';
  readonly #askSoon = debounce(() => this.#ask(), { quiet: PAUSE });
  readonly #highlightSoon = debounce(() => this.#highlight(), { quiet: PAUSE });

  constructor(options: SearchOptions) {
    this.#options = options;
    const { search, previous, next } = options.frame.toolbar;
    search.addEventListener('input', () => this.#askSoon());
    search.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#go(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape') this.#end();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    previous.addEventListener('click', () => this.#go(-1));
    next.addEventListener('click', () => this.#go(1));
    document.addEventListener('keydown', (event) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
      if (event.key !== '/' || !isPlain || isTypedInto(event.target)) return;
      event.preventDefault();
      search.focus();
      search.select();
    });
    this.#send();
  }

  /** Puts a query that was sent before into the field. */
  restore(words: string): void {
    this.#asked = words;
    this.#options.frame.toolbar.search.value = words;
  }

  /** Shows the result of the search. */
  show(viewed: PreviewViewed): void {
    const isOther = viewed.view.search !== this.#viewed?.view.search;
    if (isOther || !viewed.hits.includes(this.#at ?? '')) this.#at = undefined;
    this.#viewed = viewed;
    this.#send();
    this.mark();
  }

  /** Marks the words in the current content; with a short delay, so that nothing waits for it. */
  mark(): void {
    this.#highlightSoon();
  }

  #highlight(): void {
    const { map, documents, listBody } = this.#options.frame;
    highlight([map, documents, listBody], this.#viewed?.view.search ?? '');
  }

  #ask(): void {
    const words = this.#options.frame.toolbar.search.value.trim();
    if (words === this.#asked) return;
    this.#asked = words;
    this.#options.ask(words === '' ? undefined : words);
  }

  #go(by: 1 | -1): void {
    const hits = this.#viewed?.hits ?? [];
    if (hits.length === 0) return;
    const at = this.#at === undefined ? -1 : hits.indexOf(this.#at);
    const next = at < 0 ? (by > 0 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length;
    this.#at = hits[next];
    this.#send();
    if (this.#at !== undefined) this.#options.visit(this.#at);
  }

  /** The first Escape ends the search, the second one gives the focus back to the map. */
  #end(): void {
    const { toolbar, map } = this.#options.frame;
    if (toolbar.search.value === '') {
      map.querySelector<HTMLElement>('a[data-action]')?.focus();
      return;
    }
    toolbar.search.value = '';
    this.#askSoon.cancel();
    this.#ask();
  }

  #send(): void {
    const { found, previous, next } = this.#options.frame.toolbar;
    const { view, hits = [], found: count = 0 } = this.#viewed ?? {};
    const at = this.#at === undefined ? -1 : hits.indexOf(this.#at);
    const text = at < 0 ? say('{0} found', count) : say('{0} of {1}', at + 1, count);
    found.textContent = view?.search === undefined ? '' : text;
    for (const button of [previous, next]) {
      button.hidden = view?.search === undefined;
      button.disabled = hits.length === 0;
    }
  }
}

/** Whether keys pressed there are text input. */
export function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}
