/** How well a name matches a query; the smaller, the better. */
export const RANKS = 5;

/**
 * Returns a function that ranks names by a query, from 0, the best, to `RANKS` - 1; undefined for a name that does not
 * match. Each word of the query is searched for separately: at the start of the name, at the start of a word, in the
 * beginnings of consecutive words (`engcli` finds `engage the client`), anywhere, and finally as letters that occur in
 * this order. For several words, the worst rank counts. Ranks that are worse than needed are not computed.
 */
export function fuzzyRank(query: string): (name: string, worstWanted: number) => number | undefined {
  const words = query
    .slice(0, LONGEST_QUERY)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (name, worstWanted) => {
    const lower = name.toLowerCase();
    let worst = 0;
    for (const word of words) {
      const rank = rankOf(word, lower, worstWanted);
      if (rank === undefined || rank > worstWanted) return undefined;
      worst = Math.max(worst, rank);
    }
    return worst;
  };
}

/** Nobody types more than this to find a name. */
const LONGEST_QUERY = 100;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

function rankOf(word: string, name: string, worstWanted: number): number | undefined {
  if (name.startsWith(word)) return 0;
  if (worstWanted === 0 || !holdsLetters(word, name)) return undefined;
  let isAnywhere = false;
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (isWordStart(name, at)) return 1;
    isAnywhere = true;
  }
  if (worstWanted === 1) return undefined;
  if (isOfBeginnings(word, name)) return 2;
  return isAnywhere ? 3 : 4;
}

/** Whether the letters of the word occur in the name in this order. */
function holdsLetters(word: string, name: string): boolean {
  let at = 0;
  for (const letter of word) {
    const found = name.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}

/** Longer queries are not split into beginnings of words, because the state must fit into the bits of one number. */
const LONGEST_ROW = 30;

/** Whether the word consists of beginnings of consecutive words of the name. */
function isOfBeginnings(word: string, name: string): boolean {
  if (word.length > LONGEST_ROW) return false;
  // Bit n is set if the beginnings up to here can form the first n letters of the word.
  let reached = 1;
  for (let start = 0; start < name.length; start++) {
    const code = name.charCodeAt(start);
    let further = reached;
    for (let from = 0; from < word.length; from++) {
      const mayBegin = (reached >> from) & 1 && word.charCodeAt(from) === code;
      if (mayBegin && isWordStart(name, start)) further |= bitsOfRun(word, from, name, start);
    }
    reached = further;
    if ((reached >> word.length) & 1) return true;
  }
  return false;
}

/** The bits that the letters from `start` on add to the first `from` letters of the word. */
function bitsOfRun(word: string, from: number, name: string, start: number): number {
  let bits = 0;
  for (let count = 0; from + count < word.length; count++) {
    if (word.charCodeAt(from + count) !== name.charCodeAt(start + count)) break;
    bits |= 1 << (from + count + 1);
  }
  return bits;
}

function isWordStart(name: string, at: number): boolean {
  return isLetter(name, at) && (at === 0 || !isLetter(name, at - 1));
}

/**
 * Whether there is a letter or a digit. Most characters are tested without a pattern, which would take ten times as
 * long.
 */
function isLetter(name: string, at: number): boolean {
  const code = name.charCodeAt(at);
  if (code >= 128) return LETTER.test(name.charAt(at));
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}
