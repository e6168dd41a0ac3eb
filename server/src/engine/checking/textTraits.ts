/** Traits of a text from one quick scan, which let most rules skip the slow search for the exact problem. */
export interface TextTraits {
  /** An upper bound of the number of words. */
  readonly mostWords: number;
  /** Whether two words in a row may be the same. */
  readonly mayDouble: boolean;
  /** Whether there may be several spaces in a row. */
  readonly maySpace: boolean;
  /** Whether it may contain an HTML tag. */
  readonly mayMark: boolean;
}

const BLANK: TextTraits = { mostWords: 0, mayDouble: false, maySpace: false, mayMark: false };
/** The last text is cached, because several rules scan the same one in turn. */
let lastText = '';
let last = BLANK;

/** The traits of a text. */
export function textTraitsOf(text: string): TextTraits {
  if (text === lastText) return last;
  last = findTraits(text);
  lastText = text;
  return last;
}

function findTraits(text: string): TextTraits {
  let mostWords = 1;
  let mayDouble = false;
  let maySpace = false;
  let mayMark = false;
  /** The offset at which the current run of letters starts. */
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      // Some characters beyond ASCII are spaces, so each may separate words.
      if (code > LAST_PLAIN) mostWords++;
      continue;
    }
    if (code > SPACE && code !== NO_BREAK_SPACE) {
      letters = at + 1;
      if (code === LESS_THAN) mayMark = true;
      continue;
    }
    mostWords++;
    const end = at;
    while (isSpace(text.charCodeAt(at + 1))) at++;
    if (at > end) maySpace = true;
    if (end > letters && isSame(text, letters, at + 1, end - letters)) mayDouble = true;
    letters = at + 1;
  }
  if (mostWords > 1 && RARE_SPACE.test(text)) mayDouble = true;
  return { mostWords, mayDouble, maySpace, mayMark };
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const LESS_THAN = 0x3c;
const LAST_PLAIN = 0x7f;
const RARE_SPACE = /[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

function isSpace(code: number): boolean {
  return code <= SPACE || code === NO_BREAK_SPACE;
}

/** ASCII letters, and all characters beyond ASCII except the non-breaking space. */
function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code > LAST_PLAIN && code !== NO_BREAK_SPACE)
  );
}

/** Whether two spans are equal, ignoring case. Characters beyond ASCII count as equal to any other. */
function isSame(text: string, left: number, right: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    const one = text.charCodeAt(left + index);
    const other = text.charCodeAt(right + index);
    if (!(one > LAST_PLAIN || other > LAST_PLAIN) && (one | 0x20) !== (other | 0x20)) return false;
  }
  return true;
}
