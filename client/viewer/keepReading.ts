import { debounce } from '../../server/src/host/debounce.ts';
import type { Frame } from './frame.ts';

/**
 * Keeps what is being read in a list in view when the window changes its width: the list is beside the map or, where
 * there is no room, below it. Returns a function to call when a list was opened.
 */
export function keepReading({ root, list, listBody }: Frame): () => void {
  let first: Element | undefined;
  let { width } = root.getBoundingClientRect();
  const look = (): void => {
    first = list.hidden ? undefined : firstSeen(listBody);
  };
  const lookSoon = debounce(look, { quiet: 100 });
  window.addEventListener('scroll', () => lookSoon(), { passive: true });
  listBody.addEventListener('scroll', () => lookSoon(), { passive: true });
  new ResizeObserver(() => {
    const now = root.getBoundingClientRect().width;
    if (now === width) return;
    width = now;
    if (first?.isConnected && !list.hidden && !isInView(first)) {
      first.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
  }).observe(root);
  return look;
}

/** The first element of the list that is on the screen and not above the visible part of the list. */
function firstSeen(listBody: HTMLElement): Element | undefined {
  const { top } = listBody.getBoundingClientRect();
  const upper = Math.max(0, top);
  return [...listBody.querySelectorAll('h2, h3, h4, .item')].find((element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > upper && box.top < window.innerHeight;
  });
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
