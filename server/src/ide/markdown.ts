/** Longer texts are cut, because a card is too small to read them. */
const LONGEST = 300;

const PUNCTUATION = /[!-/:-@[-`{-~]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a page.
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g;

/** Escapes an author's text, so that Markdown shows it as typed: it cannot be markup, a link or a command. */
export function escapeShortMarkdown(text: string, longest = LONGEST): string {
  return shortLine(text, longest).replace(PUNCTUATION, '\\$&');
}

/** One line of readable text, shortened if it is long. */
export function shortLine(text: string, longest = LONGEST): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return cut.replace(CONTROL, ' ').replace(/\p{Surrogate}/gu, '\uFFFD');
}
