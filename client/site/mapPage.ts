import { moveFocus } from '../viewer/navigation.ts';
import { startPeeking } from './peek.ts';
import { makeSideList } from './sideList.ts';

/** Makes the map of a framework open lists beside it, and lets the arrow keys move between boxes. */
export function startMapPage(body: HTMLElement, map: HTMLElement): void {
  const side = makeSideList(body, (key) => {
    // Not by setting the hash, because the browser would scroll there.
    const address = key === undefined ? location.pathname + location.search : `#${encodeURIComponent(key)}`;
    if (keyInAddress() !== key) history.pushState(null, '', address);
  });
  body.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[data-action="open"]')
        : null;
    const key = link?.dataset.key;
    if (!link || key === undefined) return;
    event.preventDefault();
    if (side.key === key && map.contains(link)) return side.close();
    void side.open(key, map.contains(link) ? link : undefined).then((isOpen) => {
      if (!isOpen) location.assign(link.href);
    });
  });
  body.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (moveFocus(map, event.key)) event.preventDefault();
  });
  window.addEventListener('popstate', showAddressed);
  window.addEventListener('hashchange', showAddressed);
  startPeeking(map);
  if (keyInAddress() !== undefined) showAddressed();

  function showAddressed(): void {
    const key = keyInAddress();
    if (key === undefined) {
      side.close();
      return;
    }
    // The browser scrolls to elements of the page itself, but not to a list that is open.
    const there = document.getElementById(key);
    if (side.key !== key && (there === null || there.closest('.side') !== null)) void side.open(key);
  }
}

/** The target of the address on its page; undefined for the page itself. */
export function keyInAddress(): string | undefined {
  try {
    const key = decodeURIComponent(location.hash.slice(1));
    return key === '' || key.startsWith('~') ? undefined : key;
  } catch {
    // It is not an address of this site.
    return undefined;
  }
}
