/** The parts of the page that stay while what they show changes. */
export interface Frame {
  readonly root: HTMLElement;
  readonly notice: HTMLElement;
  readonly header: HTMLElement;
  readonly map: HTMLElement;
  readonly list: HTMLElement;
  /** What in the list is scrolled and patched. */
  readonly listBody: HTMLElement;
  readonly listNotice: HTMLElement;
  readonly closeList: HTMLButtonElement;
  readonly zoomOut: HTMLButtonElement;
  readonly zoomReset: HTMLButtonElement;
  readonly zoomIn: HTMLButtonElement;
}

/** Builds the frame inside of `place`. */
export function buildFrame(place: HTMLElement): Frame {
  const zoomOut = button('−', 'Zoom out');
  const zoomReset = button('100%', 'Reset zoom');
  const zoomIn = button('+', 'Zoom in');
  const tools = element('div', 'tools', zoomOut, zoomReset, zoomIn);
  tools.setAttribute('role', 'group');
  tools.setAttribute('aria-label', 'Zoom');
  const notice = element('p', 'notice');
  notice.setAttribute('role', 'status');
  const header = element('div', 'slot-header');
  const map = element('div', 'map');
  const main = element('main', 'map-place', map);
  main.setAttribute('aria-label', 'Map');
  const closeList = button('Close', 'Close the list');
  closeList.className = 'close';
  const listNotice = element('p', 'list-notice');
  listNotice.setAttribute('role', 'status');
  const listBody = element('div', 'list-body');
  const list = element('section', 'list', closeList, listNotice, listBody);
  list.setAttribute('aria-label', 'List of competences');
  list.tabIndex = -1;
  list.hidden = true;
  const head = element('div', 'page-head', header, tools);
  const root = element('div', 'viewer', notice, head, element('div', 'page-body', main, list));
  place.replaceChildren(root);
  return { root, notice, header, map, list, listBody, listNotice, closeList, zoomOut, zoomReset, zoomIn };
}

function element(tag: string, className: string, ...children: Node[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

function button(text: string, label: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.setAttribute('aria-label', label);
  made.title = label;
  return made;
}
