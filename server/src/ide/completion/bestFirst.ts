import { shortLine } from '../markdown.ts';
import type { CompletionEntry } from './cursor.ts';

/** The best of all offers, and how many there are. */
export interface Best {
  readonly offers: readonly CompletionEntry[];
  readonly total: number;
}

/** A title is looked through so far: what follows finds nothing. */
const LONGEST = 300;
/** How well the letters fit, the best first: they begin the id, or one of its words, or a word of the title, or stand anywhere. */
const FITS = 5;

/**
 * The `most` offers that fit what was typed best, in the order that they came in where they fit as well. The letters
 * have to stand in the id or the title in their order: the client's own sifting keeps no more.
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
    // Of each kind no more than can be shown are kept.
    const alike = byFit[fit];
    if (alike && alike.length < most) alike.push(offer);
  }
  return { offers: byFit.flat().slice(0, most), total };
}

/** What an offer is found by: an id by its title as well, a word of the language by itself alone. */
export function filterText(offer: CompletionEntry): string {
  const { label, detail } = offer;
  return isName(offer) && detail ? `${label} ${shortLine(detail)}` : label;
}

function isName({ kind }: CompletionEntry): boolean {
  return kind !== 'keyword' && kind !== 'property' && kind !== 'value';
}

function fitOf(letters: string, offer: CompletionEntry): number | undefined {
  const label = offer.label.toLowerCase();
  if (label.startsWith(letters) || label.startsWith(`@${letters}`)) return 0;
  if (beginsWord(letters, label)) return 1;
  const title = isName(offer) ? (offer.detail ?? '').slice(0, LONGEST).toLowerCase() : '';
  if (beginsWord(letters, title)) return 2;
  // That a single letter stands somewhere says nothing.
  if (letters.length > 1 && label.includes(letters)) return 3;
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
