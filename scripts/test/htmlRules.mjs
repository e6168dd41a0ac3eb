/**
 * HTML is made in one way alone, by the template of `server/src/engine/render/html.ts`, which escapes what an author has
 * written. These are the ways around it.
 */

const TEMPLATE = 'server/src/engine/render/html.ts';

/** Files that may take a text as HTML, and which text. */
const TRUSTING = new Set([
  TEMPLATE,
  'server/src/engine/render/index.ts',
  // The output of markdown-it.
  'server/src/engine/render/markdown.ts',
  // JSON in a script, in which `<` and `&` are written as escapes of JSON.
  'server/src/engine/render/site/data.ts',
  // Style sheets of the program itself.
  'server/src/cli/diff/html.ts',
  'server/src/engine/export/drawMap.ts',
]);

/** Files that may know entities. */
const KNOWING = new Set([
  TEMPLATE,
  // Reads what the template has written.
  'server/src/engine/render/site/plainText.ts',
  // Markdown has rules of its own for what must be escaped.
  'server/src/cli/diff/markdown.ts',
]);

/** Files that may put tags together with values. */
const TAGGING = new Set([
  // Puts a tag around parts of HTML that is escaped already.
  'server/src/engine/render/markdown.ts',
  'server/src/cli/diff/markdown.ts',
  // The script by which a page that is served reloads itself.
  'server/src/cli/site/siteServer.ts',
]);

/**
 * The ways around the template that a file takes.
 * @param {string} path from the checkout, with `/`
 * @param {string} text
 * @returns {string[]} sentences
 */
export function handmadeHtml(path, text) {
  return [
    ...(/\btrustHtml\b/.test(text) && !TRUSTING.has(path)
      ? ['may not take a text as HTML; build it with `html`']
      : []),
    ...(/&(?:amp|lt|gt|quot|#39);/.test(text) && !KNOWING.has(path)
      ? ['may not escape HTML by hand; build it with `html`']
      : []),
    ...(/(?<!\bhtml)`\s*<[!a-z][^`]*\$\{/.test(text) && !TAGGING.has(path)
      ? ['may not put values into tags without escaping; put `html` before the template']
      : []),
  ];
}
