import type { PreviewView, PreviewViewed } from '../../server/src/lsp/previewProtocol.ts';
import { withOr } from './choices.ts';
import type { Frame } from './frame.ts';
import { make } from './make.ts';
import type { Page } from './page.ts';
import { isTypedInto } from './search.ts';
import { say } from './words.ts';

/**
 * The maximum number of characters of a change that a screen reader is given. For more, the reader goes to the change.
 */
const LONGEST = 300;

/** The dependencies of this part of the viewer. */
export interface ChangesOptions {
  readonly frame: Frame;
  readonly page: Page;
  /** Called when the reader chooses which changes to see. */
  readonly choose: (change: (view: PreviewView) => PreviewView) => void;
  /** Called to show a change in its list; `withFocus` moves the keyboard focus there. */
  readonly visit: (key: string, withFocus: boolean) => void;
}

/** The bar of the comparison, and navigation from change to change in reading order. */
export class Changes {
  readonly #options: ChangesOptions;
  #viewed: PreviewViewed | undefined;
  /** The key of the change that was visited last. */
  #at: string | undefined;

  constructor(options: ChangesOptions) {
    this.#options = options;
    const { frame, choose } = options;
    const { previous, next, only, hide } = frame.changes;
    previous.addEventListener('click', () => this.#go(-1, false));
    next.addEventListener('click', () => this.#go(1, false));
    only.addEventListener('click', () => choose((view) => toggled(view, 'only')));
    hide.addEventListener('click', () => choose((view) => toggled(view, 'hidden')));
    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if ((event.key !== 'n' && event.key !== 'p') || isTypedInto(event.target)) return;
      if (this.#go(event.key === 'n' ? 1 : -1, true)) event.preventDefault();
    });
  }

  /** Shows the result of a comparison, or hides the bar if there is none. */
  show(viewed: PreviewViewed): void {
    this.#viewed = viewed;
    const { compared, view } = viewed;
    const { bar, summary, previous, next, only, hide } = this.#options.frame.changes;
    const { classList } = this.#options.frame.root;
    const isShown = compared !== undefined && view.changes !== 'hidden';
    classList.toggle('compared', isShown);
    classList.toggle('comparing', compared !== undefined);
    bar.hidden = compared === undefined;
    setText(summary, compared === undefined ? '' : sentenceOf(compared));
    // The sentence is cut where there is no room.
    summary.title = summary.textContent ?? '';
    hide.textContent = isShown ? say('Hide') : say('Show');
    hide.title = isShown ? say('Hide the changes') : say('Show the changes');
    only.setAttribute('aria-pressed', String(view.changes === 'only'));
    const count = compared?.keys.length ?? 0;
    for (const button of [previous, next, only]) button.hidden = !isShown || count === 0;
    if (!isShown || !compared.keys.includes(this.#at ?? '')) this.#at = undefined;
    this.#send('');
  }

  /** The requested change is now on the page. Screen readers announce it. */
  arrived(): void {
    if (this.#at === undefined) return;
    const element = this.#elementOf(this.#at);
    if (element) this.#send(wordsOf(element));
  }

  /** False if there are no changes to go to. */
  #go(by: 1 | -1, withFocus: boolean): boolean {
    const keys = this.#isShown ? (this.#viewed?.compared?.keys ?? []) : [];
    if (keys.length === 0) return false;
    const at = this.#at === undefined ? -1 : keys.indexOf(this.#at);
    const next = at < 0 ? (by > 0 ? 0 : keys.length - 1) : (at + by + keys.length) % keys.length;
    this.#at = keys[next] as string;
    this.#send('');
    const { page, visit } = this.#options;
    // Changes in the header are in no list.
    if (page.elementOf('header', this.#at)) this.goTo(this.#at, withFocus);
    else visit(this.#at, withFocus);
    return true;
  }

  /** Goes to something that is on the page but in no list, such as a removed domain. False if it is not on the page. */
  goTo(key: string, withFocus: boolean): boolean {
    const { page } = this.#options;
    const element =
      page.elementOf('header', key) ?? page.elementOf('map', key) ?? page.elementOf('documents', key);
    if (element === undefined) return false;
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    if (withFocus) element.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    this.arrived();
    return true;
  }

  get #isShown(): boolean {
    return this.#viewed?.compared !== undefined && this.#viewed.view.changes !== 'hidden';
  }

  #elementOf(key: string): HTMLElement | undefined {
    const { page } = this.#options;
    return (
      page.elementOf('list', key) ??
      page.elementOf('header', key) ??
      page.elementOf('map', key) ??
      page.elementOf('documents', key)
    );
  }

  /** Shows the position among the changes; `words` describe the change for screen readers. */
  #send(words: string): void {
    const { at } = this.#options.frame.changes;
    const keys = this.#viewed?.compared?.keys ?? [];
    const place = this.#at === undefined ? -1 : keys.indexOf(this.#at);
    const text = place < 0 ? '' : say('{0} of {1}', place + 1, keys.length);
    if (words === '' && at.firstChild?.textContent === text) return;
    at.replaceChildren(text, ...(words === '' ? [] : [make('span', 'spoken', `: ${words}`)]));
  }
}

function toggled(view: PreviewView, mode: 'only' | 'hidden'): PreviewView {
  return withOr(view, 'changes', view.changes === mode ? undefined : mode);
}

function sentenceOf(compared: NonNullable<PreviewViewed['compared']>): string {
  const { name, breaking, substantive, editorial } = compared;
  const count = breaking + substantive + editorial;
  const version = name === 'HEAD' ? say('the last commit') : name;
  if (count === 0) return say('No changes in meaning since {0}', version);
  const changes = count === 1 ? say('1 change') : say('{0} changes', count);
  const sentence = say('{0} since {1}', changes, version);
  return breaking === 0 ? sentence : `${sentence} (${say('{0} breaking', breaking)})`;
}

/** The type of change and the text of an element, with added and removed words. */
function wordsOf(element: HTMLElement): string {
  const notices = element.querySelector(':scope > .change-notices, :scope > .box-link > .box-changes');
  const text = element.querySelector(
    ':scope > .line > .text, :scope > :is(h1, h2, h3, h4, h5, h6), :scope > .box-link > .box-title',
  );
  const words = [notices, text].map((one) => one?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  const all = words.filter((one) => one !== '').join('. ');
  return all.length > LONGEST ? `${all.slice(0, LONGEST)}…` : all;
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
