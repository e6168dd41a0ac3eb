/** Characters with a meaning in Markdown, or on a site that shows it. */
const SIGNS = /[\\`*_[\]<>&|~:]/g;
/** Mentions of people, teams and issues. A zero-width space after the sign keeps a site from linking them. */
const MENTIONS = /([@#])(?=[\p{L}\p{N}_])|\b(GH-)(?=\d)|\b(www)(?=\.)/gu;
/** What may be the hash of a commit, or the beginning of one, which a site links. Six digits are not enough. */
const HASHES = /\b[0-9a-f]{7,}\b/g;
const SIX = /.{6}(?=.)/g;
const NO_WIDTH = '\u200b';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\0-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]+|\p{Surrogate}/gu;

/**
 * Escapes an author's text for a line of Markdown, so that it is shown as typed. It cannot mention anybody, link to
 * anything, even by the hash of a commit, close the surrounding element, or start one of GitHub's formulas (`$…$`).
 */
export function escapeGitHubMarkdown(text: string): string {
  return text
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(SIGNS, '\\$&')
    .replace(/\$/g, '<span>$</span>')
    .replace(MENTIONS, `$&${NO_WIDTH}`)
    .replace(HASHES, (hash) => (/\d/.test(hash) ? hash.replace(SIX, `$&${NO_WIDTH}`) : hash));
}
