import { make, makeButton, makeMenu, makeToggle } from './make.ts';
import { say } from './words.ts';

/** The parts of the page that stay when its contents change. */
export interface Frame {
  readonly root: HTMLElement;
  readonly notice: HTMLElement;
  readonly header: HTMLElement;
  readonly toolbar: Toolbar;
  /** The toolbar with the rows below it, which stay in view. */
  readonly bar: HTMLElement;
  /** The compared version, and the navigation from change to change. */
  readonly changes: ChangesBar;
  /** The choices of the reader, in words. */
  readonly chosen: HTMLElement;
  readonly map: HTMLElement;
  readonly documents: HTMLElement;
  readonly list: HTMLElement;
  /** The part of the list that scrolls and is updated. */
  readonly listBody: HTMLElement;
  readonly listNotice: HTMLElement;
  readonly closeList: HTMLButtonElement;
}

/** The result of a comparison, and the buttons to go through its changes. */
export interface ChangesBar {
  readonly bar: HTMLElement;
  readonly summary: HTMLElement;
  readonly previous: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  readonly only: HTMLButtonElement;
  readonly hide: HTMLButtonElement;
  /** The position of the current change. */
  readonly at: HTMLElement;
}

/** The fields and buttons of the toolbar. */
export interface Toolbar {
  readonly tools: HTMLElement;
  /** The tools that are in the *View* menu where there is no room. */
  readonly extra: HTMLElement;
  readonly search: HTMLInputElement;
  readonly found: HTMLElement;
  readonly previous: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  readonly view: HTMLDetailsElement;
  readonly viewPanel: HTMLElement;
  readonly exports: HTMLDetailsElement;
  readonly exportPanel: HTMLElement;
  readonly follow: HTMLButtonElement;
  readonly lock: HTMLButtonElement;
  readonly zoomOut: HTMLButtonElement;
  readonly zoomReset: HTMLButtonElement;
  readonly zoomIn: HTMLButtonElement;
}

/** Builds the frame in `place`. */
export function buildFrame(place: HTMLElement): Frame {
  const notice = status('notice');
  const header = make('div', 'slot-header');
  const { toolbar, bar } = buildToolbar();
  const chosen = make('div', 'chosen');
  const map = make('div', 'map');
  const documents = make('div', 'documents');
  const main = make('main', 'map-place', map, documents);
  main.setAttribute('aria-label', say('Map'));
  const closeList = makeButton(say('Close'), say('Close the list'));
  closeList.className = 'close';
  const listNotice = status('list-notice');
  const listBody = make('div', 'list-body');
  const list = make('section', 'list', closeList, listNotice, listBody);
  list.setAttribute('aria-label', say('List of competences'));
  list.tabIndex = -1;
  list.hidden = true;
  const head = make('section', 'page-head', header);
  head.setAttribute('aria-label', say('Framework'));
  const body = make('div', 'page-body', main, list);
  const root = make('div', 'viewer', notice, head, bar, body);
  const changes = buildChangesBar();
  bar.append(changes.bar, chosen);
  place.replaceChildren(root);
  return {
    root,
    notice,
    header,
    toolbar,
    bar,
    changes,
    chosen,
    map,
    documents,
    list,
    listBody,
    listNotice,
    closeList,
  };
}

function buildChangesBar(): ChangesBar {
  const summary = status('compared-with');
  const previous = makeButton('↑', say('Previous change (p)'));
  const next = makeButton('↓', say('Next change (n)'));
  const only = makeToggle(say('Changes only'), say('Hide everything that has not changed'));
  const hide = makeButton(say('Hide'));
  const at = status('change-at');
  const bar = make('div', 'changes-bar', summary, at, previous, next, only, hide);
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', say('Changes'));
  bar.hidden = true;
  return { bar, summary, previous, next, only, hide, at };
}

function buildToolbar(): { readonly toolbar: Toolbar; readonly bar: HTMLElement } {
  const search = make('input', '');
  search.type = 'search';
  search.placeholder = say('Search');
  search.setAttribute('aria-label', say('Search'));
  search.title = say('Search: press / to focus, Enter for the next result, Escape to clear');
  search.autocomplete = 'off';
  search.spellcheck = false;
  const found = status('found-count');
  const previous = makeButton('↑', say('Previous result'));
  const next = makeButton('↓', say('Next result'));
  const searching = make('div', 'search', search, found, previous, next);
  searching.setAttribute('role', 'search');
  const view = makeMenu(say('View'));
  const exports = makeMenu(say('Export'));
  exports.hidden = true;
  const follow = makeToggle(
    say('Follow cursor'),
    say('Highlight the element at the cursor as the cursor moves, not only when you click'),
  );
  const lock = makeToggle(say('Lock'), say('Keep showing this framework when you switch to another file'));
  follow.hidden = true;
  lock.hidden = true;
  const zoomOut = makeButton('−', say('Zoom out'));
  const zoomReset = makeButton('100%', say('Reset zoom'));
  const zoomIn = makeButton('+', say('Zoom in'));
  const zoom = make('div', 'zoom', zoomOut, zoomReset, zoomIn);
  zoom.setAttribute('role', 'group');
  zoom.setAttribute('aria-label', say('Zoom'));
  const extra = make('div', 'extra', follow, lock, zoom);
  const tools = make('div', 'tools', searching, view, exports, extra);
  const bar = make('section', 'toolbar', tools);
  bar.setAttribute('aria-label', say('Tools'));
  const toolbar = {
    tools,
    extra,
    search,
    found,
    previous,
    next,
    view,
    viewPanel: view.lastElementChild as HTMLElement,
    exports,
    exportPanel: exports.lastElementChild as HTMLElement,
    follow,
    lock,
    zoomOut,
    zoomReset,
    zoomIn,
  };
  return { toolbar, bar };
}

/** An element whose text screen readers announce when it changes. */
function status(className: string): HTMLElement {
  const made = make('p', className);
  made.setAttribute('role', 'status');
  return made;
}
