import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** A part of a page that only applies to a checkout. */
const CHECKOUT_ONLY = /<!-- checkout -->\n[\s\S]*?<!-- \/checkout -->\n/g;

/** Code, which is left as it is, or a link or picture in Markdown: `!`, the text in brackets, and the target. */
const CODE_OR_LINK = /```[\s\S]*?```|`[^`\n]*`|(!?)\[((?:[^[\]]|\[[^[\]]*\])*)\]\(([^()\s]+)\)/g;

/**
 * @typedef {object} PageOptions
 * @property {string | undefined} [repository] the address of the repository on the web; by default there is none
 * @property {readonly string[]} [isolated] pages that are shown where only addresses of the web can be opened: their links
 *   and pictures are treated like those of files that are not packed
 */

/**
 * Adapts the staged Markdown pages to their package: parts that only apply to a checkout are removed, and links to files
 * that are not packed lead to the newest version in the repository. If there is none, only their text stays.
 * @param {string} staged the folder with the packed files
 * @param {PageOptions} options
 */
export async function stagePages(staged, { repository, isolated = [] }) {
  const names = await readdir(staged, { recursive: true });
  const packed = new Set(names.map((path) => path.replaceAll('\\', '/')));
  for (const page of [...packed].filter((path) => path.endsWith('.md'))) {
    const text = (await readFile(join(staged, page), 'utf8')).replaceAll('\r\n', '\n');
    const adapted = text.replace(CHECKOUT_ONLY, '').replace(CODE_OR_LINK, (all, picture, label, target) => {
      if (target === undefined || /^(?:[a-z]+:|#)/i.test(target)) return all;
      const [path = '', anchor] = target.split('#');
      const file = posix.join(posix.dirname(page), path);
      if (packed.has(file) && !isolated.includes(page)) return all;
      if (repository === undefined) return picture === '' ? label : '';
      const suffix = anchor === undefined ? '' : `#${anchor}`;
      return `${picture}[${label}](${repository}/${picture === '' ? 'blob' : 'raw'}/HEAD/${file}${suffix})`;
    });
    await writeFile(join(staged, page), adapted);
  }
}
