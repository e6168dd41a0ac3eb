/** What one quick look at a text tells. Hardly a text needs the closer one that finds what is to be reported, and where. */
export interface Glance {
  /** It cannot have more words than this. */
  readonly mostWords: number;
  /** Two words in a row may be the same. */
  readonly mayDouble: boolean;
  /** White space may follow white space. */
  readonly maySpace: boolean;
  /** It may hold an element of HTML. */
  readonly mayMark: boolean;
}

const BLANK: Glance = { mostWords: 0, mayDouble: false, maySpace: false, mayMark: false };
/** Several rules look at one text in turn. */
let lastText = '';
let last = BLANK;

/** Looks at a text. */
export function glanceAt(text: string): Glance {
  if (text === lastText) return last;
  last = look(text);
  lastText = text;
  return last;
}

function look(text: string): Glance {
  let mostWords = 1;
  let mayDouble = false;
  let maySpace = false;
  let mayMark = false;
  /** Where the letters begin that stand right before. */
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      // Beyond ASCII there are spaces that are no letters, and never mind which.
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

/** ASCII letters, and all that is beyond ASCII. */
function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code > LAST_PLAIN && code !== NO_BREAK_SPACE)
  );
}

/** Whether two stretches are alike, case aside; what is beyond ASCII is taken to be like anything. */
function isSame(text: string, left: number, right: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    const one = text.charCodeAt(left + index);
    const other = text.charCodeAt(right + index);
    if (!(one > LAST_PLAIN || other > LAST_PLAIN) && (one | 0x20) !== (other | 0x20)) return false;
  }
  return true;
}
