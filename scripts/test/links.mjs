// Follows every link in the pages of the checkout: `node scripts/test/links.mjs` lists the broken ones, and fails if
// there is any.
import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { checkout } from '../checkout.mjs';
import { brokenLinks } from './pageLinks.mjs';

/**
 * Folders of what is not ours or is built. The links of the package's README are followed where it is packed, because
 * they lead to files of the package.
 */
const SKIPPED = [
  '.git',
  'bench/peers',
  'bench/results',
  'dist',
  'node_modules',
  'out',
  'scripts/package/npm',
];

const faults = brokenLinks(checkout, pagesIn(''));
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);

/** @param {string} folder @returns {string[]} */
function pagesIn(folder) {
  return readdirSync(posix.join(checkout, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.includes(path) ? [] : pagesIn(path);
    return path.endsWith('.md') ? [path] : [];
  });
}
