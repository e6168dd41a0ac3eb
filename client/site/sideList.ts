import { keepPlace } from '../viewer/keepPlace.ts';
import { type DomainList, ownLists } from './data.ts';
import { element } from './results.ts';

/** An activity or a domain as shown beside the map. */
interface Shown {
  readonly key: string;
  /** The page with the same content. */
  readonly file: string;
  readonly content: Node;
}

/** The list that opens beside the map, or below it if there is no space. */
export interface SideList {
  /** Opens the list of a domain or an activity, or the one that contains an element; false if there is none. */
  open(key: string, link?: HTMLElement): Promise<boolean>;
  close(): void;
  readonly key: string | undefined;
}

/** Creates the panel for lists beside the map; `changed` is called with the open list. */
export function makeSideList(body: HTMLElement, changed: (key: string | undefined) => void): SideList {
  const place = element('div', 'list-body');
  const close = element('button', 'close', 'Close') as HTMLButtonElement;
  close.type = 'button';
  close.setAttribute('aria-label', 'Close the list');
  const page = element('a', 'as-page', 'Open as a page');
  const list = element('section', 'list side');
  list.setAttribute('aria-label', 'List of competences');
  list.tabIndex = -1;
  list.hidden = true;
  list.append(close, place, page);
  body.append(list);
  let open: string | undefined;
  let opener: HTMLElement | undefined;

  const mark = (link: HTMLElement | undefined): void => {
    opener?.removeAttribute('aria-expanded');
    opener = link;
    opener?.setAttribute('aria-expanded', 'true');
  };
  const side: SideList = {
    get key() {
      return open;
    },
    async open(key, link) {
      const shown = contentOf(await ownLists(), key);
      if (shown === undefined) return false;
      const from = link ?? linkTo(shown.key);
      keepPlace(from, () => {
        place.replaceChildren(shown.content);
        page.setAttribute('href', shown.file);
        list.hidden = false;
      });
      place.scrollTop = 0;
      open = shown.key;
      mark(linkTo(shown.key));
      bringToReader(list, place, key === shown.key ? undefined : key);
      changed(key);
      return true;
    },
    close() {
      if (open === undefined) return;
      const hadFocus = list.contains(document.activeElement);
      const link = opener;
      open = undefined;
      mark(undefined);
      keepPlace(link, () => {
        list.hidden = true;
        place.replaceChildren();
      });
      changed(undefined);
      if (hadFocus) link?.focus();
    },
  };
  close.addEventListener('click', () => side.close());
  list.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') side.close();
  });
  return side;
}

/** The link of the map that opens a list. */
function linkTo(key: string): HTMLElement | undefined {
  const found = document.querySelector<HTMLElement>(
    `.map a[data-action="open"][data-key="${CSS.escape(key)}"]`,
  );
  return found ?? undefined;
}

/** Scrolls and focuses a list, and the requested element in it. */
function bringToReader(list: HTMLElement, place: HTMLElement, key: string | undefined): void {
  list.focus({ preventScroll: true });
  const { top, bottom } = list.getBoundingClientRect();
  if (top > window.innerHeight / 2 || bottom < 0)
    list.scrollIntoView({ block: 'start', behavior: 'instant' });
  const target = key === undefined ? null : place.querySelector(`[id="${CSS.escape(key)}"]`);
  if (target === null) return;
  target.classList.add('found');
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** The list of `key`, or the one that contains the element with that key, taken from its domain's list. */
function contentOf(lists: readonly DomainList[], key: string): Shown | undefined {
  const quoted = CSS.escape(key);
  for (const { key: domainKey, file, html } of lists) {
    if (domainKey !== key && !html.includes(key)) continue;
    const template = document.createElement('template');
    template.innerHTML = html;
    const { content } = template;
    if (domainKey === key) return { key, file, content: lowerHeadings(content) };
    const found = content.querySelector(`[data-key="${quoted}"][id], section.activity[data-key="${quoted}"]`);
    if (found === null) continue;
    const activity = found.closest<HTMLElement>('section.activity');
    if (activity === null) return { key: domainKey, file, content: lowerHeadings(content) };
    const activityKey = activity.dataset.key ?? key;
    return {
      key: activityKey,
      file: linkTo(activityKey)?.getAttribute('href') ?? file,
      content: asList(activity, content, { key: domainKey, file }),
    };
  }
  return undefined;
}

/** An activity as a list of its own, under the name of its domain. */
function asList(
  activity: HTMLElement,
  domain: DocumentFragment,
  { key, file }: Omit<DomainList, 'html'>,
): Node {
  const hue = /\bhue-\d\b/.exec(activity.closest('.list-part')?.className ?? '')?.[0] ?? 'hue-0';
  const head = element('header', `list-head ${hue}`);
  const kind = element('p', 'kind');
  const link = element('a', 'kind-link');
  link.setAttribute('href', file);
  link.dataset.key = key;
  link.dataset.action = 'open';
  link.textContent = domain.querySelector('.list-head h1')?.textContent ?? '';
  kind.append(link);
  head.append(kind);
  while (activity.firstElementChild && !activity.firstElementChild.matches('ul.items, section')) {
    head.append(activity.firstElementChild);
  }
  const part = element('div', `list-part ${hue}`);
  part.append(...activity.childNodes);
  const list = document.createDocumentFragment();
  list.append(head, part);
  return list;
}

/** A domain's page begins with a heading of the first level, and the map's page has one already. */
function lowerHeadings(content: DocumentFragment): DocumentFragment {
  for (const heading of content.querySelectorAll('h1, h2, h3, h4, h5')) {
    const lower = document.createElement(`h${Number(heading.tagName.charAt(1)) + 1}`);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  return content;
}

/** The first competences of an activity, and the number at that level; undefined if there is no such list. */
export async function firstCompetences(
  key: string,
  most: number,
): Promise<{ readonly texts: readonly string[]; readonly count: number } | undefined> {
  const shown = contentOf(await ownLists(), key);
  if (shown?.key !== key || !(shown.content instanceof DocumentFragment)) return undefined;
  const items = [...shown.content.querySelectorAll('.item')].filter(
    (item) => item.parentElement?.closest('.item') === null,
  );
  const texts = items.slice(0, most).map((item) => item.querySelector('.text')?.textContent ?? '');
  return { texts, count: items.length };
}
