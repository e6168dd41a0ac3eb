/** The parts of a competence's text that count in comparisons. Case, quotes, marks and the final full stop do not. */
export interface Wording {
  /** A hash of the normalised text, equal for competences that say the same. */
  readonly plain: number;
  /** The hashes of its words in order, without the usual opening of competences. */
  readonly words: number[];
}

const QUOTES = /[‘’“”"'`]/g;
const MARKS = /[*_]/g;
const LOOSE_END = /(?<![\s.,;:…])[\s.,;:…]+$/;
const WORD = /[\p{L}\p{N}]+/gu;

/** The normalised text; empty if there are no words. */
export function normalisedText(text: string): string {
  const plain = text.replace(QUOTES, '').replace(MARKS, '').replace(/\s+/g, ' ').toLowerCase();
  return plain.replace(LOOSE_END, '');
}

/** The words of a text that count; undefined if there are none. */
export function wordingOf(text: string): Wording | undefined {
  const read = readAscii(text) ?? readAny(normalisedText(text));
  return read && { plain: read.plain, words: withoutFormula(read.words) };
}

/** The hash of a word, or of a text: FNV-1a over its UTF-16 units. */
export function hashOf(text: string): number {
  let hash = SEED;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

function readAny(plain: string): Wording | undefined {
  if (plain === '') return undefined;
  return { plain: hashOf(plain), words: (plain.match(WORD) ?? []).map(hashOf) };
}

/**
 * The same in one pass without building a string, for texts in ASCII with at most curly quotes, which nearly all are;
 * undefined for others, and for texts without words.
 */
function readAscii(text: string): Wording | undefined {
  const words: number[] = [];
  let all = SEED;
  // The hash up to the last character that is not punctuation.
  let plain = SEED;
  let word = SEED;
  let isSolid = false;
  let afterSpace = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const kind = code < 128 ? (ASCII[code] as number) : beyondAscii(code);
    if (kind === DROPPED) continue;
    if (kind === FOREIGN) return undefined;
    if (kind === SPACE && afterSpace) continue;
    afterSpace = kind === SPACE;
    const plainCode = kind === SPACE ? 0x20 : code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
    all = Math.imul(all ^ plainCode, PRIME);
    if (kind === LETTER) {
      word = Math.imul(word ^ plainCode, PRIME);
    } else if (word !== SEED) {
      words.push(word);
      word = SEED;
    }
    if (kind === LETTER || kind === SIGN) {
      plain = all;
      isSolid = true;
    }
  }
  if (word !== SEED) words.push(word);
  return isSolid ? { plain, words } : undefined;
}

const DROPPED = 0;
const SPACE = 1;
const LETTER = 2;
/** Characters that end a word, and are kept at the end of a text. */
const SIGN = 3;
/** Characters that end a word, and are removed at the end of a text. */
const STOP = 4;
const FOREIGN = 5;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/["'`*_]/.test(letter)) return DROPPED;
  if (/\s/.test(letter)) return SPACE;
  if (/[A-Za-z0-9]/.test(letter)) return LETTER;
  return /[.,;:]/.test(letter) ? STOP : SIGN;
});

function beyondAscii(code: number): number {
  if (code === 0x2018 || code === 0x2019 || code === 0x201c || code === 0x201d) return DROPPED;
  return code === 0x2026 ? STOP : FOREIGN;
}

const [AN, THE, ABILITY, TO, DRAW, ON, KNOWLEDGE] = [
  'an',
  'the',
  'ability',
  'to',
  'draw',
  'on',
  'knowledge',
].map(hashOf);
const KNOWLEDGE_OF: ReadonlySet<number> = new Set(['that', 'of', 'about'].map(hashOf));

/** Removes `An ability to` and `draw on knowledge of`, because nearly all competences start like this. */
function withoutFormula(words: number[]): number[] {
  const start = words[0] === AN || words[0] === THE ? 1 : 0;
  if (words[start] !== ABILITY || words[start + 1] !== TO) return words;
  const end = start + 2;
  const drawsOnKnowledge =
    words[end] === DRAW &&
    words[end + 1] === ON &&
    words[end + 2] === KNOWLEDGE &&
    KNOWLEDGE_OF.has(words[end + 3] ?? 0);
  return words.slice(drawsOnKnowledge ? end + 4 : end);
}
