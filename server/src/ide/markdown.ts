/** Longer texts are cut: a card is no place to read them. */
const LONGEST = 300;

const PUNCTUATION = /[!-/:-@[-`{-~]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a page.
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g;

/** What an author typed, as Markdown that shows just that: nothing in it acts as markup, a link or a command. */
export function escapeShortMarkdown(text: string, longest = LONGEST): string {
  return shortLine(text, longest).replace(PUNCTUATION, '\\$&');
}

/** One line of readable text, cut when it is long. */
export function shortLine(text: string, longest = LONGEST): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return cut.replace(CONTROL, ' ').replace(/\p{Surrogate}/gu, '\uFFFD');
}
