/** What names an element and can have the focus on the map. */
const FOCUSABLE = 'a[data-key], button[data-domain]';

/**
 * Changes the map, and gives the focus back to the link or button that had it, if the change moved it to another place.
 */
export function keepFocus<T>(map: HTMLElement, change: () => T): T {
  const { activeElement } = document;
  const held =
    activeElement instanceof HTMLElement && map.contains(activeElement) ? activeElement : undefined;
  const done = change();
  if (held === undefined || document.activeElement === held) return done;
  const alike = [...map.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    ({ className, dataset: { key, domain } }) =>
      className === held.className && key === held.dataset.key && domain === held.dataset.domain,
  );
  alike?.focus({ preventScroll: true });
  alike?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  return done;
}
