import { addressOf, findableIn, folderOfPage } from './data.ts';
import { keyInAddress } from './mapPage.ts';

/**
 * Leads on from an address whose `#id` is not on its page, since it has moved to another: old links keep on working.
 * Does nothing where it is, or where no id is known by that name.
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
