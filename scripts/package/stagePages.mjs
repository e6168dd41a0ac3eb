import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** A part of a page that only applies to a checkout. */
const CHECKOUT_ONLY = /<!-- checkout -->\n[\s\S]*?<!-- \/checkout -->\n+/g;

/** Code, which is left as it is, or a link or picture in Markdown: `!`, the text in brackets, the target. */
const CODE_OR_LINK = /```[\s\S]*?```|`[^`\n]*`|(!?)\[((?:[^[\]]|\[[^[\]]*\])*)\]\(([^()\s]+)\)/g;

/**
 * Adapts the staged Markdown pages to their package: parts that only apply to a checkout are removed, and links to files
 * that are not packed lead to the repository. If package.json names no repository, only their text stays.
 * @param {string} staged the folder with the packed files
 * @param {string | undefined} files the address of the files of this version on the web, without a slash at the end
 */
export async function stagePages(staged, files) {
  const packed = new Set(
    (await readdir(staged, { recursive: true })).map((path) => path.replaceAll('\\', '/')),
  );
  for (const page of [...packed].filter((path) => path.endsWith('.md'))) {
    const text = await readFile(join(staged, page), 'utf8');
    const adapted = text.replaceAll('\r\n', '\n').replace(CHECKOUT_ONLY, '');
    await writeFile(join(staged, page), adaptLinks(adapted, page, packed, files));
  }
}

/**
 * @param {string} text
 * @param {string} page the path of the page
 * @param {ReadonlySet<string>} packed
 * @param {string | undefined} files
 */
function adaptLinks(text, page, packed, files) {
  return text.replace(CODE_OR_LINK, (all, picture, label, target) => {
    if (target === undefined || /^(?:[a-z]+:|#)/i.test(target)) return all;
    const [path = '', anchor] = target.split('#');
    const file = posix.join(posix.dirname(page), path);
    if (packed.has(file)) return all;
    const suffix = anchor === undefined ? '' : `#${anchor}`;
    if (files !== undefined) return `${picture}[${label}](${files}/${file}${suffix})`;
    return picture === '' ? label : '';
  });
}
