/** The words of the page in the reader's language, as far as the host provides them. */
let words: Readonly<Record<string, string>> = {};

/** Sets the translations of the page, by the English texts in the code. */
export function speak(translations: unknown): void {
  if (typeof translations !== 'object' || translations === null) return;
  words = translations as Readonly<Record<string, string>>;
}

/** A translated text, with `{0}`, `{1}` … replaced by the given values. */
export function say(text: string, ...values: readonly (string | number)[]): string {
  const said = words[text];
  const wanted = typeof said === 'string' ? said : text;
  return wanted.replace(/\{(\d+)\}/g, (whole, place) => String(values[Number(place)] ?? whole));
}
