/**
 * Characters that XML does not allow (control characters, lone surrogates, non-characters), and marks that change the
 * direction of the following text: the direction of a text comes from its letters.
 */
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;
const BREAKS = /[\t\r\u0085\u2028\u2029]/g;

/**
 * Text that every format allows. Invalid characters become U+FFFD, so that they are noticed; unusual white space
 * becomes a space.
 */
export function cleanText(text: string): string {
  return text.replace(UNFIT, '\ufffd').replace(BREAKS, ' ');
}
