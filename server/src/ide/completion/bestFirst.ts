import { shortLine } from '../markdown.ts';
import { type CompletionEntry, isName } from './cursor.ts';

/** The best completions, and the total number. */
export interface Best {
  readonly offers: readonly CompletionEntry[];
  readonly total: number;
}

/** Only this much of a title is searched. Later words are not found. */
const LONGEST = 300;
/**
 * How well the letters match, the best first: they start the id, or one of its words, or a word of the title, or occur
 * anywhere.
 */
const FITS = 5;

/**
 * The `most` completions that match the typed text best; equally good ones keep their order. The letters must occur in
 * the id or the title in this order, because the client filters the same way.
 */
export function bestFirst(typed: string, offers: readonly CompletionEntry[], most: number): Best {
  if (typed === '') return { offers: offers.slice(0, most), total: offers.length };
  const letters = typed.toLowerCase();
  const byFit: CompletionEntry[][] = Array.from({ length: FITS }, () => []);
  let total = 0;
  for (const offer of offers) {
    const fit = fitOf(letters, offer);
    if (fit === undefined) continue;
    total++;
    // For each rank, only as many are kept as can be shown.
    const alike = byFit[fit];
    if (alike && alike.length < most) alike.push(offer);
  }
  return { offers: byFit.flat().slice(0, most), total };
}

/**
 * The text by which a client finds a completion: a keyword by itself, an id also by its title. Once something is typed,
 * it is what is typed for ids: clients give letters that are scattered in an id a better rank than a word of a title,
 * but they keep our order among completions that match equally well.
 */
export function filterText(offer: CompletionEntry, typed: string): string {
  const { label, detail } = offer;
  if (!isName(offer)) return label;
  if (typed !== '') return typed;
  return detail ? `${label} ${shortLine(detail)}` : label;
}

function fitOf(letters: string, offer: CompletionEntry): number | undefined {
  const label = offer.label.toLowerCase();
  if (label.startsWith(letters) || label.startsWith(`@${letters}`)) return 0;
  if (beginsWord(letters, label)) return 1;
  const title = isName(offer) ? (offer.detail ?? '').slice(0, LONGEST).toLowerCase() : '';
  if (beginsWord(letters, title)) return 2;
  // A single letter somewhere in a word is not a useful match.
  if (letters.length > 1 && (label.includes(letters) || title.includes(letters))) return 3;
  return holds(`${label} ${title}`, letters) ? 4 : undefined;
}

const LETTER = /[\p{L}\p{N}]/u;

function beginsWord(letters: string, text: string): boolean {
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    if (at === 0 || !LETTER.test(text.charAt(at - 1))) return true;
  }
  return false;
}

function holds(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
