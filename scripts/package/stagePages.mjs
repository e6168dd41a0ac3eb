import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, posix } from 'node:path';

/** A part of a page that only applies to a checkout. */
const CHECKOUT_ONLY = /<!-- checkout -->\n[\s\S]*?<!-- \/checkout -->\n/g;

/** Code, which is left as it is, or a link or picture in Markdown: `!`, the text in brackets, and the target. */
const CODE_OR_LINK = /```[\s\S]*?```|`[^`\n]*`|(!?)\[((?:[^[\]]|\[[^[\]]*\])*)\]\(([^()\s]+)\)/g;

/**
 * @typedef {object} PageOptions
 * @property {string | undefined} [files] the address of the files of this version on the web, without a slash at the end; by default
 *   there is none
 * @property {readonly string[]} [isolated] pages that are shown where files of the package cannot be opened: their links
 *   are treated like links to files that are not packed, and they contain their pictures
 */

/**
 * Adapts the staged Markdown pages to their package: parts that only apply to a checkout are removed, and links to files
 * that are not packed lead to the repository. If package.json names no repository, only their text stays.
 * @param {string} staged the folder with the packed files
 * @param {PageOptions} options
 */
export async function stagePages(staged, { files, isolated = [] }) {
  const names = await readdir(staged, { recursive: true });
  const packed = new Set(names.map((path) => path.replaceAll('\\', '/')));
  for (const page of [...packed].filter((path) => path.endsWith('.md'))) {
    const isIsolated = isolated.includes(page);
    const text = (await readFile(join(staged, page), 'utf8')).replaceAll('\r\n', '\n');
    const adapted = text.replace(CHECKOUT_ONLY, '').replace(CODE_OR_LINK, (all, picture, label, target) => {
      if (target === undefined || /^(?:[a-z]+:|#)/i.test(target)) return all;
      const [path = '', anchor] = target.split('#');
      const file = posix.join(posix.dirname(page), path);
      if (picture !== '' && packed.has(file)) {
        return isIsolated ? `![${label}](${dataAddress(join(staged, file))})` : all;
      }
      if (packed.has(file) && !isIsolated) return all;
      if (files === undefined) return picture === '' ? label : '';
      return `${picture}[${label}](${files}/${file}${anchor === undefined ? '' : `#${anchor}`})`;
    });
    await writeFile(join(staged, page), adapted);
  }
}

/**
 * The content of a picture as an address.
 * @param {string} file
 */
function dataAddress(file) {
  return `data:image/${extname(file).slice(1)};base64,${readFileSync(file).toString('base64')}`;
}
