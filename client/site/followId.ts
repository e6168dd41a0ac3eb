import { addressOf, findableIn, folderOfPage } from './data.ts';
import { keyInAddress } from './mapPage.ts';

/**
 * Redirects from an address whose `#id` has moved to another page, so that old links keep working. Does nothing if the
 * id is on this page, or is unknown.
 */
export async function followId(): Promise<void> {
  const key = keyInAddress();
  const folder = folderOfPage();
  if (key === undefined || folder === undefined || document.getElementById(key) !== null) return;
  const findable = await findableIn(folder);
  const row = findable?.rows.find(([, , id]) => id === key);
  if (row === undefined || document.getElementById(key) !== null) return;
  const address = new URL(addressOf(folder, row[0]), location.href);
  if (address.href !== location.href) location.replace(address);
}
