import { findableIn, folderOfPage, ownLists } from './data.ts';
import { followId } from './followId.ts';
import { keyInAddress, startMapPage } from './mapPage.ts';
import { startSearch } from './searchBox.ts';

// The site's script. The pages work without it; it only makes them more convenient.
const form = document.querySelector<HTMLFormElement>('form.search');
const input = form?.querySelector('input');
if (form && input) startSearch(form, input);

const body = document.querySelector<HTMLElement>('.page-body');
const map = body?.querySelector<HTMLElement>('.map');
if (body && map) {
  startMapPage(body, map);
  // The lists are needed soon, but nothing waits for them.
  if (keyInAddress() === undefined) requestIdleCallback?.(() => void ownLists());
  void leadOn();
} else {
  void followId();
  window.addEventListener('hashchange', () => void followId());
}

/** On the map's page, an id is shown in its list, if it is in one. */
async function leadOn(): Promise<void> {
  const key = keyInAddress();
  const folder = folderOfPage();
  if (key === undefined || folder === undefined) return;
  const lists = await ownLists();
  const isListed = lists.some(({ key: domain, html }) => domain === key || html.includes(` id="${key}"`));
  if (!isListed && (await findableIn(folder))) await followId();
}
