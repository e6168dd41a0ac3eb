import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import icon from '../../../../images/icon.svg';

/** A file that is the same on every site. */
export interface Asset {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The style sheet, script and icon of the site, and the file that keeps GitHub Pages from running Jekyll. */
export function siteAssets(): Asset[] {
  // Built into the folder above this bundle.
  const built = (name: string): Uint8Array => readFileSync(join(__dirname, '..', name));
  return [
    { path: 'assets/site.css', content: built('site.css') },
    { path: 'assets/site.js', content: built('site.js') },
    { path: 'assets/icon.svg', content: icon },
    { path: '.nojekyll', content: '' },
  ];
}
