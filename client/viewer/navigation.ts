import type { Frame } from './frame.ts';

/** The actions of a reader on the page. */
export interface Actions {
  openList(key: string): void;
  closeList(): void;
  reveal(key: string, framework: string | undefined): void;
}

/** Makes clicks and keys follow the links. */
export function startNavigation(frame: Frame, actions: Actions): void {
  frame.root.addEventListener('click', (event) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    if (act(event.target, actions)) event.preventDefault();
  });
  frame.closeList.addEventListener('click', () => actions.closeList());
  frame.root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.defaultPrevented) return;
    if (event.key === 'Escape' && frame.list.contains(document.activeElement)) actions.closeList();
    else if (!moveFocus(frame.map, event.key)) return;
    event.preventDefault();
  });
}

/** Performs the action of a click on `target`; false if it has none here, such as a link to the web. */
function act(target: Element, actions: Actions): boolean {
  const link = target.closest('a');
  if (link) {
    const { key, action, framework } = link.dataset;
    if (key === undefined) return false;
    if (action === 'reveal' || framework !== undefined) actions.reveal(key, framework);
    else actions.openList(key);
    return true;
  }
  // Clicking a disclosure opens it, and follows no link.
  if (target.closest('details')) return false;
  // A click that ends a text selection does not follow the link.
  const line = target.closest('.list-body :is(.line, .change-notices)');
  const key = line?.closest<HTMLElement>('[data-key]')?.dataset.key;
  if (key === undefined || line === null || document.getSelection()?.isCollapsed === false) return false;
  actions.reveal(key, undefined);
  return true;
}

/**
 * Arrow keys move from box to box: up and down a column, and to the next column. False if the key has no effect here.
 */
export function moveFocus(map: HTMLElement, key: string): boolean {
  const active = document.activeElement;
  const column = active?.closest('.domain, .timeline, .timeline-rest');
  if (!(active instanceof HTMLElement) || !column || !map.contains(column)) return false;
  const links = linksOf(column);
  const at = links.indexOf(active);
  const next = { ArrowDown: links[at + 1], ArrowUp: links[at - 1], Home: links[0], End: links.at(-1) }[key];
  const beside = {
    ArrowRight: columnBeside(column, 'nextElementSibling'),
    ArrowLeft: columnBeside(column, 'previousElementSibling'),
  }[key];
  const target = next ?? (beside ? linksOf(beside).at(Math.min(at, linksOf(beside).length - 1)) : undefined);
  target?.focus();
  return target !== undefined;
}

/** The next column on one side that is shown. */
export function columnBeside(
  column: Element,
  side: 'nextElementSibling' | 'previousElementSibling',
): Element | null {
  let beside = column[side];
  while (beside?.hasAttribute('hidden')) beside = beside[side];
  return beside;
}

function linksOf(column: Element): HTMLElement[] {
  const links = [...column.querySelectorAll<HTMLElement>('a[data-action="open"]')];
  return links.filter((link) => link.closest('[hidden]') === null);
}
