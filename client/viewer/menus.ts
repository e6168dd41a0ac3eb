/**
 * Makes menus close as usual: with Escape, which moves the focus back, and when the focus or a click goes elsewhere.
 */
export function startMenus(root: HTMLElement, menus: readonly HTMLDetailsElement[]): void {
  for (const menu of menus) {
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      closeMenu(menu);
      event.preventDefault();
      event.stopPropagation();
    });
    menu.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
    });
  }
  root.addEventListener('pointerdown', ({ target }) => {
    for (const menu of menus) if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  });
}

/** Closes a menu, and gives the focus back to what opened it. */
export function closeMenu(menu: HTMLDetailsElement): void {
  const hadFocus = menu.contains(document.activeElement);
  menu.open = false;
  if (hadFocus) menu.querySelector('summary')?.focus();
}
