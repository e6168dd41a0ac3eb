/**
 * HTML is only made by the template of `server/src/engine/render/html.ts`, which escapes authors' texts. These patterns
 * find ways around it.
 */

const TEMPLATE = 'server/src/engine/render/html.ts';

/** Files that may use a text as HTML, with the text. */
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

/** Files that may contain HTML entities. */
const KNOWING = new Set([
  TEMPLATE,
  // Reads the output of the template.
  'server/src/engine/render/site/plainText.ts',
  // Markdown has other rules for escaping.
  'server/src/cli/diff/markdown.ts',
]);

/** Files that may combine tags and values. */
const TAGGING = new Set([
  // Puts a tag around escaped HTML.
  'server/src/engine/render/markdown.ts',
  'server/src/cli/diff/markdown.ts',
  // The script by which a served page reloads itself.
  'server/src/cli/site/siteServer.ts',
]);

/**
 * The ways around the template that a file uses.
 * @param {string} path relative to the checkout, with `/`
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
