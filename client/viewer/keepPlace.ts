/** The number of frames until newly visible parts of a large map have their real size. */
const FRAMES = 4;

let following = 0;

/** Changes the layout, and scrolls so that `anchor` stays in the same place on the screen. */
export function keepPlace(anchor: Element | null | undefined, change: () => void): void {
  const before = anchor?.getBoundingClientRect().top;
  change();
  if (anchor?.isConnected !== true || before === undefined) return;
  scrollBack(anchor, before);
  cancelAnimationFrame(following);
  // The caller may scroll further, so the anchor stays where it is then.
  queueMicrotask(() => follow(anchor, anchor.getBoundingClientRect().top, FRAMES));
}

/** Columns outside the view have an estimated size. When they become visible, the elements below them move. */
function follow(anchor: Element, top: number, frames: number): void {
  const isSeen = top > -window.innerHeight && top < 2 * window.innerHeight;
  if (frames === 0 || !isSeen || !anchor.isConnected) return;
  const { scrollY } = window;
  following = requestAnimationFrame(() => {
    // If the reader or the browser has scrolled in the meantime, that counts.
    if (window.scrollY !== scrollY) return;
    scrollBack(anchor, top);
    follow(anchor, top, frames - 1);
  });
}

function scrollBack(anchor: Element, top: number): void {
  const moved = anchor.getBoundingClientRect().top - top;
  if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' });
}

/** The element of the framework at a point of the screen, or the nearest below it. */
export function elementNear(x: number, y: number): Element | undefined {
  for (let at = y; at < window.innerHeight; at += 24) {
    const found = document.elementFromPoint(x, at)?.closest('[data-key]');
    if (found) return found;
  }
  return undefined;
}
