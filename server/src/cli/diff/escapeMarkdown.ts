/** Signs that Markdown, or a site that shows it, takes for more than themselves. */
const SIGNS = /[\\`*_[\]<>&|~:]/g;
/** Where a site would find a person, a team or an issue: a space of no width stands between the sign and the name. */
const MENTIONS = /([@#])(?=[\p{L}\p{N}_])|\b(GH-)(?=\d)|\b(www)(?=\.)/gu;
const NO_WIDTH = '\u200b';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\0-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]+|\p{Surrogate}/gu;

/**
 * What an author typed, to stand in a line of Markdown: as it is, and nothing but text. It mentions nobody, links to
 * nothing, and cannot end what it stands in. GitHub's formulas (`$…$`) are text as well.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(SIGNS, '\\$&')
    .replace(/\$/g, '<span>$</span>')
    .replace(MENTIONS, `$&${NO_WIDTH}`);
}
