import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import icon from '../../../../images/icon.svg';

/** A file that is the same on every site. */
export interface Asset {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The style, the script and the icon of the site; and a file by which GitHub Pages knows that there is nothing to make. */
export function siteAssets(): Asset[] {
  // They stand beside the folder of the part that this is built into.
  const built = (name: string): Uint8Array => readFileSync(join(__dirname, '..', name));
  return [
    { path: 'assets/site.css', content: built('site.css') },
    { path: 'assets/site.js', content: built('site.js') },
    { path: 'assets/icon.svg', content: icon },
    { path: '.nojekyll', content: '' },
  ];
}
