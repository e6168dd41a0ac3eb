/**
 * What no XML can hold (control characters, halves of characters, characters that are none), and the marks that turn
 * the direction of all that follows: the way of writing of a text comes from its letters.
 */
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;
const BREAKS = /[\t\r\u0085\u2028\u2029]/g;

/** Text that any format can hold: what is unfit becomes U+FFFD, so that it is seen; odd white space becomes a space. */
export function cleanText(text: string): string {
  return text.replace(UNFIT, '\ufffd').replace(BREAKS, ' ');
}
