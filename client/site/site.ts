import { findableIn, folderOfPage, ownLists } from './data.ts';
import { followId } from './followId.ts';
import { keyInAddress, startMapPage } from './mapPage.ts';
import { startSearch } from './searchBox.ts';

// The site's script. All that it does is on the pages without it, too: it only saves the way to another page.
const form = document.querySelector<HTMLFormElement>('form.search');
const input = form?.querySelector('input');
if (form && input) startSearch(form, input);

const body = document.querySelector<HTMLElement>('.page-body');
const map = body?.querySelector<HTMLElement>('.map');
if (body && map) {
  startMapPage(body, map);
  // The lists are wanted soon, and nothing waits for them.
  if (keyInAddress() === undefined) requestIdleCallback?.(() => void ownLists());
  void leadOn();
} else {
  void followId();
  window.addEventListener('hashchange', () => void followId());
}

/** On the map's page an id is shown in its list, where it stands in one. */
async function leadOn(): Promise<void> {
  const key = keyInAddress();
  const folder = folderOfPage();
  if (key === undefined || folder === undefined) return;
  const lists = await ownLists();
  const isListed = lists.some(({ key: domain, html }) => domain === key || html.includes(` id="${key}"`));
  if (!isListed && (await findableIn(folder))) await followId();
}
