/**
 * Does something to the layout, and scrolls so that `anchor` is where it was on the screen: what the reader looks at
 * does not move.
 */
export function keepPlace(anchor: Element | null | undefined, change: () => void): void {
  const before = anchor?.getBoundingClientRect().top;
  change();
  if (anchor?.isConnected !== true || before === undefined) return;
  const moved = anchor.getBoundingClientRect().top - before;
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
